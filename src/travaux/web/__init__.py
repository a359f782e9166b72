"""The record as pages: server-rendered, printable, usable without JavaScript, without a request to anybody else."""
