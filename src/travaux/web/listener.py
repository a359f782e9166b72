"""Where the pages listen."""

import socket
from errno import EACCES, EADDRINUSE
from ipaddress import ip_address

from travaux.errors import TravauxError


def loopback(host: str) -> str | None:
    """The address of a loopback host; None for any other."""
    address = {"localhost": "127.0.0.1"}.get(host, host)
    try:
        return address if ip_address(address).is_loopback else None
    except ValueError:
        return None


def listen(address: str, port: int) -> socket.socket:
    """A socket bound to an address of this machine. Raises TravauxError where it has none such, or the port is taken."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or no answer goes out without delay
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        listener.listen()  # whoever comes before the server is ready waits
    except OSError as error:
        advice = "; --port N takes another" if error.errno in (EADDRINUSE, EACCES) else ""
        raise TravauxError(f"{address}:{port}: {(error.strerror or str(error)).lower()}{advice}") from None
    return listener
