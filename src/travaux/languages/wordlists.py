"""How languages write lists of words: separated by white space, phrases separated by commas."""


def words(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a comma-separated text, in order."""
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())
