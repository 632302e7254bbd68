"""Figures that we claim: each with its command, the digest of its data, its machine, and the floor that it may not fall
under. ``python -m bench`` measures all of them, ``python -m bench.times`` one.
"""
