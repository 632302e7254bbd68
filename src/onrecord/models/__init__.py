"""Running a model file: tensors in, tensors out.

Belongs here: loading and running a file. Does not: what the numbers mean (that is reading).
"""
