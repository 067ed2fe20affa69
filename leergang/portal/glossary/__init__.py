"""The glossary and the register of standards: what a word or a code means, for who takes part."""
