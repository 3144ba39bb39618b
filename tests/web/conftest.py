"""Each test begins with nothing counted: how often somebody uploaded is kept for the whole process."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_counted() -> Iterator[None]:
    yield
    cache.clear()
