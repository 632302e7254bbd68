// Keys and small conveniences; every page works without it.
