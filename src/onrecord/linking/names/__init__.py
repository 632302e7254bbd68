"""Comparing names: their words, spellings, scripts and customs. What a name stands for is found elsewhere."""
