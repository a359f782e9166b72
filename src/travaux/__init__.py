"""Keep the record of a negotiation from its public coverage."""

__version__ = "0.1.0"
