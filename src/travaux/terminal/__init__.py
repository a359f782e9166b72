"""The record on a terminal: an overview, tables, a timeline, and an entry with its sentences. rich is imported on demand."""
