"""Where documents come from: each reader turns a path into `Raw` bytes and `Problem` values."""
