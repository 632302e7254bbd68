"""The port of this room."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

In_contra = TypeVar("In_contra", contravariant=True)
Out_co = TypeVar("Out_co", covariant=True)


class Model(Protocol[In_contra, Out_co]):
    """A model file, loaded at first use."""

    def predict(self, batch: Sequence[In_contra]) -> Sequence[Out_co]:
        """One output for each input, in order."""
        ...
