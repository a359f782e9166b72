"""The only SQL: bytes, documents, annotations and judgements, in SQLite or PostgreSQL."""
