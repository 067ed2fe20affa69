"""Drawings from labels and numbers: pure functions that give shapes, for a template to write as SVG."""
