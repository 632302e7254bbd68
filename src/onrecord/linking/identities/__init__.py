"""One id for one actor over all stories of the record."""
