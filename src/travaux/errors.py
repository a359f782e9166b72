"""The exceptions a caller may catch. Trouble in a user's data is a `Problem` value (see `model`), not an exception."""


class TravauxError(Exception):
    """The root of every failure of the program; its text is one line fit for a terminal."""


class RefusedInput(TravauxError):
    """An input, or a member of one, cannot be read; the text says why. The caller turns it into a `Problem`."""


class NotFound(TravauxError):
    """No record, entry, document or plug-in of this name exists."""
