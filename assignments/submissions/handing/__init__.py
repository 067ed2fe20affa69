"""The button *Lever in*: a last look at what may be data of pupils, and the answer."""
