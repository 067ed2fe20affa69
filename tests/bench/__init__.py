"""bin/bench: what a page costs beside a bare Django page, on a server of its own; docs/speed.md explains."""
