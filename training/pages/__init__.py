"""Fits which passages of a page are the article (the tables of onrecord.articles.html)."""
