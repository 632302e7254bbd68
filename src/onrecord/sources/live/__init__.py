"""From an address on the web to bytes, when a person asks for it: the one place that touches the network."""
