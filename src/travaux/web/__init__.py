"""The pages of a record, served from this machine."""
