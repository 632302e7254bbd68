"""Making the weights of the event types."""
