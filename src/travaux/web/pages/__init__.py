"""One module a page: a frozen context that its template draws, and the function that makes it from a room."""
