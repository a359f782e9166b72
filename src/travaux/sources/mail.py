"""Mail: a message a document (EML), many in a row (MBOX), and pages saved as one message (MHTML). Attachments are members.

A message's words are read in `reading`; here it is told into messages and attachments.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from travaux.errors import RefusedInput
from travaux.model import Problem
from travaux.sources import kinds
from travaux.sources.inputs import Found, Input, contents, document, inside, of_bytes
from travaux.sources.limits import megabytes

MESSAGE, PAGE = "message/rfc822", "multipart/related"
_SEPARATOR = re.compile(rb"From \S.*\d{4}")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADER = re.compile(rb"^[!-9;-~]+[ \t]*:", re.MULTILINE)
_ID = re.compile(rb"^message-id:[ \t]*(?:\n[ \t]+)?<([\x21-\x7e]{3,150})>", re.IGNORECASE | re.MULTILINE)
_PASSED = ("image/", "audio/", "video/", "font/", "text/css", "text/calendar", "application/pgp-", "application/pkcs7-")
_PASSED_NAMES = (".ics", ".vcf", ".asc", ".p7s", ".sig")


def message(found: Input) -> Found:
    """A message, and its attachments of kinds that are read."""
    data = contents(found, found.limits.document)
    parsed = parse(data, found.limits.parts)
    yield from document(found, MESSAGE, data)
    yield from _attachments(found, parsed)


def page(found: Input) -> Found:
    """A page saved with all that belongs to it."""
    data = contents(found, found.limits.document)
    parse(data, found.limits.parts)
    yield from document(found, PAGE, data)


def parse(data: bytes, parts: int) -> Message:
    """A message as its parts. Raises `RefusedInput` where it is none, or has too many parts inside each other."""
    if not _HEADER.match(data.lstrip(b"\xef\xbb\xbf\r\n")[:2000]):
        raise RefusedInput("not a message: it has no headers")
    if data.lower().count(b"boundary") > parts:
        raise RefusedInput(f"a message of more than {parts} parts inside each other")
    try:
        return message_from_bytes(data)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise RefusedInput("a damaged message") from error


def _attachments(found: Input, parsed: Message) -> Found:
    number = 0
    for part in _leaves(parsed):
        media = part.get_content_type().lower()
        name = _name(part)
        if not attached(part) or media.startswith(_PASSED) or name.lower().endswith(_PASSED_NAMES):
            continue
        number += 1
        name = name or f"attachment-{number}"
        data = _bytes(part, media)
        if data is None:
            yield Problem(f"{found.place}#{name}", "a damaged attachment")
            continue
        found.budget.spend(len(data))
        known = media if media not in ("application/octet-stream", "text/plain") or not kinds.ending(name) else ""
        yield from kinds.read(inside(found, of_bytes(data), name, media=known))


def attached(part: Message) -> bool:
    """Whether a part is a document of its own, rather than the words of the message."""
    if part.get_content_type() == MESSAGE or part.get_content_disposition() == "attachment":
        return True
    return bool(_name(part)) and not (part.get_content_disposition() == "inline" and part.get_content_maintype() == "text")


def _leaves(parsed: Message) -> Iterator[Message]:
    """The parts that hold something, forwarded messages whole."""
    waiting: list[Message] = [parsed]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_type() != MESSAGE:
            waiting.extend(reversed([one for one in part.get_payload() if isinstance(one, Message)]))
        elif part is not parsed:
            yield part


def _name(part: Message) -> str:
    try:
        return re.sub(r"[\x00-\x1f]+", " ", part.get_filename() or "").strip()
    except (ValueError, LookupError, TypeError):
        return ""


def _bytes(part: Message, media: str) -> bytes | None:
    try:
        payload = part.get_payload(decode=True) if media != MESSAGE else part.get_payload(0).as_bytes()  # type: ignore[union-attr]
    except Exception:  # the library's own faults on damaged parts are of many kinds
        return None
    return payload if isinstance(payload, bytes) else None


def mailbox(found: Input) -> Found:
    """The messages of an MBOX file, by the lines that begin them: `From ` after a blank line."""
    number = 0
    for data, size in _messages(found):
        number += 1
        place = f"{found.place}, message {number}"
        if data is None:
            yield Problem(place, f"{megabytes(size)} is more than the {megabytes(found.limits.document)} one document may have")
            continue
        member = _identity(data) or f"message-{number}"
        yield from kinds.read(inside(found, of_bytes(data), member, media=MESSAGE, member=member))
    if not number:
        yield Problem(found.place, "no messages in it")


def _identity(data: bytes) -> str:
    """The id that a message carries, where it is fit to be one."""
    match = _ID.search(data[:20_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0])
    return match[1].decode("ascii") if match else ""


def _messages(found: Input) -> Iterator[tuple[bytes | None, int]]:
    """The bytes of each message, or None for one that is too large; and how many they are."""
    parts: list[bytes] = []
    size, begun, blank, broken = 0, False, True, False
    most = found.limits.document
    while line := found.stream.readline(1 << 20):
        if blank and not broken and _SEPARATOR.match(line):
            if begun:
                yield (_QUOTED.sub(rb"\1", b"".join(parts)) if size <= most else None), size
            parts, size, begun = [], 0, True
        elif not begun and line.strip():
            raise RefusedInput("not a mailbox: it does not begin with a line `From `")
        else:
            size += len(line)
            if size <= most:
                parts.append(line)
            else:
                parts.clear()
        broken = not line.endswith(b"\n")
        blank = not line.strip()
    if begun:
        yield (_QUOTED.sub(rb"\1", b"".join(parts)) if size <= most else None), size
