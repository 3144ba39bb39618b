"""The characters of a web page: what it says of its encoding first, then what its bytes look like."""

import codecs
import re

from tallystick.read.source import Source
from tallystick.read.text.decode import decode

_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([a-zA-Z0-9_.:-]+)|<\?xml[^>]+encoding=["']([\w.-]+)""", re.I
)
_HEAD = 4096
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}


def decode_page(source: Source) -> tuple[str, tuple[str, ...]]:
    """The markup of a page, and a note when its encoding had to be guessed. Raises DocumentError as decode."""
    declared = _DECLARED.search(source.data[:_HEAD])
    if declared:
        try:
            name = codecs.lookup((declared[1] or declared[2]).decode("ascii")).name
            return source.data.decode(_AS_BROWSERS_READ.get(name, name)), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(source)
