"""One file a format; an exporter takes a record and a binary file, never a database."""
