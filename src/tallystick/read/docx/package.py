"""The package of a Word document, checked before any of it is unpacked or parsed."""

import io

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError

from tallystick.read.archive import DAMAGED, check_archive
from tallystick.read.source import Source


def open_package(source: Source) -> Document:
    """The Word document of a source.

    Raises DocumentError when it is not one, is damaged or encrypted, would grow beyond the limits when it is
    unpacked, or declares XML entities.
    """
    check_archive(source)
    try:
        return docx.Document(io.BytesIO(source.data))
    except (*DAMAGED, OpcError, SyntaxError) as error:
        raise source.refuse(
            f"the Word document is damaged ({error}); open it in Word and save it again"
        ) from error
