"""Training of the attribution model. Nothing here is imported by the package."""
