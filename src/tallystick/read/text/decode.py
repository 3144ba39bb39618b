"""From the bytes of a text file to its stored text."""

import codecs
import re

from charset_normalizer import from_bytes

from tallystick.read.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEWLINES = re.compile("\r\n?|\u0085|\u2028|\u2029")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_BEYOND = re.compile(rb"[\x80-\xff]+")
_PAIRS = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
_NOT_WESTERN = b"\x81\x8d\x8f\x90\x9d"
_FEW_BEYOND = 0.05  # share of bytes beyond ASCII under which a text is taken for a Western or Chinese one
_SAMPLE = 200_000
_FEW_CONTROLS = 0.001
_MOST_FIT = 0.8  # the share of characters that must stand where they can
_APOSTROPHES = "’‘"
_DASHES = "–—·"


def decode(source: Source) -> tuple[str, tuple[str, ...]]:
    """The stored text of a text file, and a note when its encoding had to be guessed.

    It is the file, decoded, letter by letter, but for two things: a byte order mark is not part of it, and
    every line end is "\\n". Raises DocumentError when the bytes are not text in any encoding known.
    """
    text, notes = _decoded(source)
    text = _NEWLINES.sub("\n", text)
    if len(_CONTROLS.findall(text[:_SAMPLE])) > _FEW_CONTROLS * len(text[:_SAMPLE]):
        raise source.refuse(
            "is not a text file (it holds control characters); give a PDF, DOCX, HTML or text file"
        )
    return text, notes


def _decoded(source: Source) -> tuple[str, tuple[str, ...]]:
    marked = next(((mark, name) for mark, name in _MARKS if source.data.startswith(mark)), None)
    if marked:
        return _strictly(source, source.data[len(marked[0]) :], marked[1]), ()
    if wide := _unmarked_utf16(source.data[:_SAMPLE]):
        return _strictly(source, source.data, wide), (f"The encoding was taken to be {wide}.",)
    try:
        return source.data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(source)


def _strictly(source: Source, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise source.refuse(
            f"says it is {encoding} but is not (byte {error.start:,}); save it again as UTF-8"
        ) from error


def _unmarked_utf16(sample: bytes) -> str:
    """The name of the UTF-16 kind that text without a mark is in, told by its zero bytes; "" for none."""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if half and even > 0.4 * half and odd < 0.05 * half else ""


def _guessed(source: Source) -> tuple[str, tuple[str, ...]]:
    if b"\x00" in source.data[:_SAMPLE]:
        raise source.refuse("is not a text file (it holds zero bytes); give a PDF, DOCX, HTML or text file")
    encoding = _of_mostly_plain(source.data) or _of_any(source)
    try:
        text = source.data.decode(encoding)
    except UnicodeDecodeError as error:
        raise source.refuse(
            f"looks like {encoding} but is not (byte {error.start:,}); save it as UTF-8"
        ) from error
    return text, (f"The encoding was taken to be {encoding}.",)


def _of_mostly_plain(data: bytes) -> str:
    """The encoding of text with few characters beyond ASCII; "" where there are many.

    Such text tells little by its letters. In Windows 1252 and Mac Roman most of the other characters stand alone; in
    GB 18030 they are pairs of bytes, and both are in the range of its common characters.
    """
    runs = _BEYOND.findall(data)
    beyond = sum(map(len, runs)) / len(data)
    if beyond < 2 * _FEW_BEYOND and all(_PAIRS.fullmatch(run) for run in runs):
        return "gb18030"
    if beyond > _FEW_BEYOND:
        return ""
    strange = any(byte in _NOT_WESTERN for run in runs for byte in run)
    fitting = {name: _fitting(data, name) for name in ("mac_roman", *(() if strange else ("cp1252",)))}
    best = max(fitting, key=lambda name: (fitting[name], name == "cp1252"))
    return best if not strange or fitting[best] > _MOST_FIT else ""


def _fitting(data: bytes, encoding: str) -> float:
    """The share of the characters beyond ASCII that could stand where they do: small letters in words, capitals at
    their beginning, signs and quotation marks outside."""
    text = data[:_SAMPLE].decode(encoding, "replace")
    places = [place for place, sign in enumerate(text) if ord(sign) > 127]
    return sum(_fits(text, place) for place in places) / len(places) if places else 0.0


def _fits(text: str, place: int) -> bool:
    sign, before, behind = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if sign.isalpha():
        return (
            sign.islower()
            if before.islower()
            else (sign.islower() or not before.isalpha() or before.isupper())
        )
    if sign in _APOSTROPHES:
        return True
    return not (before.isalpha() and behind.isalpha()) or sign in _DASHES


def _of_any(source: Source) -> str:
    """The encoding that the text looks like most. Raises DocumentError when it looks like none."""
    best = from_bytes(source.data[:_SAMPLE], cp_exclusion=["utf_7"]).best()
    if best is None:
        raise source.refuse("its encoding cannot be told; save it as UTF-8")
    return best.encoding
