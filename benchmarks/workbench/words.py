"""What the made-up sentences are made of, and how the made-up people log in."""

PASSWORD = "correct horse battery"
WORDS = (
    "schools",
    "clinics",
    "women",
    "children",
    "water",
    "roads",
    "teachers",
    "courts",
    "training",
    "budget",
    "law",
    "plan",
    "inspection",
    "farmers",
    "rights",
    "pensions",
    "migrants",
    "languages",
    "prisons",
    "elections",
    "forests",
    "energy",
    "buses",
    "housing",
    "nurses",
    "data",
    "victims",
    "judges",
)


def address(person: int) -> str:
    """The address that one of the people logs in with."""
    return f"person{person}@example.org"
