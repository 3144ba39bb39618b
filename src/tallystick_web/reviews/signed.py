"""What a signature is under: the settled verdicts, as one hash."""

from hashlib import sha256

from tallystick.model.review import Review
from tallystick.publish.codec import plain
from tallystick.publish.json_text import json_text


def verdicts_sha256(review: Review) -> str:
    """The hash of the settled verdicts, each with the commitment that it is on."""
    settled = [[each.commitment, plain(each.settled)] for each in review.commitments]
    return sha256(json_text(settled).encode("utf-8")).hexdigest()
