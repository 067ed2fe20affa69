"""The dates of a group and of a person: on a page, and in the calendar that they use already."""
