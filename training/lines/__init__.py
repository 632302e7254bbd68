"""Making the weights of the signs of furniture. Not part of the installed package."""
