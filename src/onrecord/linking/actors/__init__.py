"""Who is who in a story: mentions by name joined into actors, with roles, countries and metonyms."""
