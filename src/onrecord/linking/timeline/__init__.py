"""What happened, in order: events with a time, and the dated sentences in which no event was found."""
