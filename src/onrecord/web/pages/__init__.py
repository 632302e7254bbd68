"""One module a page: what it shows as a dataclass, which is its JSON twin too, and its addresses."""
