"""Grid: where the cells of a table stand, when some of them are merged over rows and columns."""

from tallystick.read.reading import Place

_WIDEST = 1_000
_DEEPEST = 10_000


class Grid:
    """Gives the cells of one table their places, row by row, each in the first column that is free."""

    def __init__(self) -> None:
        self._row = -1
        self._taken: dict[int, int] = {}
        self._column = 0

    @property
    def goes_on(self) -> bool:
        """Whether a cell of the rows so far is merged over the next one."""
        return any(end > self._row + 1 for end in self._taken.values())

    def next_row(self) -> None:
        """Begin the next row."""
        self._row += 1
        self._column = 0
        self._taken = {column: end for column, end in self._taken.items() if end > self._row}

    def place(self, down: int = 1, across: int = 1, heading: bool = False) -> Place:
        """The place of the next cell of the row, merged over `down` rows and `across` columns."""
        while self._column in self._taken:
            self._column += 1
        down, across = min(max(down, 1), _DEEPEST), max(min(across, _WIDEST - self._column), 1)
        place = Place(self._row, self._column, down, across, heading)
        self._column += across
        if down > 1:
            self._taken |= dict.fromkeys(range(place.column, self._column), self._row + down)
        return place
