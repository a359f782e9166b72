"""Where the pages listen: on this machine's own addresses alone."""

import socket
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
    """A socket bound to a loopback address. Raises TravauxError where the port is taken."""
    listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        listener.listen()  # whoever comes before the server is ready waits
    except OSError as error:
        raise TravauxError(f"{address}:{port}: {(error.strerror or str(error)).lower()}; --port N takes another") from None
    return listener
