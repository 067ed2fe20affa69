"""Files in what people make: storing them, handing them out to who may read them, and taking them out again."""
