"""The errors a caller can meet. One root, few children, each text says what, where and how to mend it."""


class TallystickError(Exception):
    """Anything wrong with what Tallystick was given or asked to do; the command line exits with 2."""


class DocumentError(TallystickError):
    """A document cannot be read: damaged, encrypted, empty, too large, or without text."""


class OutlineError(TallystickError):
    """No articles can be found in a document, or the articles of plan and report do not fit."""


class DataError(TallystickError):
    """A data file (language table, evaluation.json, mapping) breaks its own rules."""


class QuoteError(TallystickError):
    """A quote does not stand in its document, letter by letter."""


class StoreError(TallystickError):
    """A folder cannot be written, or already holds something that must not be lost."""


class PublicationError(TallystickError):
    """A publication cannot be made: a figure or quote without a record, a text or template that does not do."""


class ReviewError(TallystickError):
    """A person asked for what a review does not allow: the wrong moment, role, conflict of interest or words."""
