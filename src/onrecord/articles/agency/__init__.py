"""Agency and feed formats: NITF, NewsML, ninjs, e-mails, entries of feeds. Each character knows its place.

Belongs here: what a document of one format states and shows. Not: taking a package of several apart (that is sources).
"""
