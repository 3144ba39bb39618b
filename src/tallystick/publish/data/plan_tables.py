"""The tables of what was read: documents, headings, articles, and all that is printed under them."""

from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Meaning
from tallystick.publish.addresses import Addresses
from tallystick.publish.data.rows import Row, inside, place, quote_columns, words
from tallystick.publish.data.table import Column, Table, Type, text, whole
from tallystick.publish.rights_holders import Origin, rights_holders


def documents(evaluation: Evaluation) -> Table:
    """The table of documents."""
    columns = (
        text("id", "The short name by which quotes know the document.", lambda source: source.id),
        text("title", "Its title.", lambda source: source.title),
        text("name", "The file it was read from.", lambda source: source.name),
        text("role", "What it is in this evaluation.", lambda source: source.role, allowed=words(Role)),
        text("language", "The BCP 47 code of its language.", lambda source: source.language),
        whole("pages", "How many pages it has.", lambda source: source.pages),
        text("sha256", "The hash of its stored text (UTF-8).", lambda source: source.sha256),
        text("file_sha256", "The hash of the file it was read from.", lambda source: source.file_sha256),
    )
    return Table(
        "documents", "Documents", "The documents that were read.", ("id",), columns, evaluation.documents
    )


def sections(evaluation: Evaluation) -> Table:
    """The table of sections."""
    columns = (
        text("id", "A short name.", lambda section: section.id),
        text("title", "The heading as printed.", lambda section: section.title),
        text(
            "parent",
            "The heading it stands under.",
            lambda section: section.parent,
            refers=("sections", "id"),
            optional=True,
        ),
        whole("order", "Its place in the order of the plan.", lambda section: section.order),
    )
    return Table("sections", "Sections", "The headings of the plan.", ("id",), columns, evaluation.sections)


def articles(evaluation: Evaluation, where: Addresses) -> Table:
    """The table of articles."""
    columns = (
        text(
            "number",
            "The printed number; the place in the order where none is printed.",
            lambda article: article.number,
        ),
        text("label", "The printed label.", lambda article: article.label),
        text("title", "Its title.", lambda article: article.title),
        text(
            "section",
            "The innermost heading above it.",
            lambda article: article.section,
            refers=("sections", "id"),
            optional=True,
        ),
        text(
            "claimed_status",
            "The status the reporter claims, as printed.",
            lambda article: article.claimed_status,
        ),
        text(
            "institutions",
            "The implementing institutions, parted by semicolons.",
            lambda article: "; ".join(article.institutions),
        ),
        Column("by_order", Type.BOOLEAN, "Whether no number is printed.", lambda article: article.by_order),
        text("address", "Its page on the site.", lambda article: where.article(article.number)),
        *quote_columns(lambda article: article.quote),
    )
    return Table(
        "articles", "Articles", "The numbered items of the plan.", ("number",), columns, evaluation.articles
    )


def fields(evaluation: Evaluation) -> Table:
    """The table of fields."""
    rows = [Row(a.number, i, field) for a in evaluation.articles for i, field in enumerate(a.fields, 1)]
    columns = (
        *inside("article", ("articles", "number")),
        text("header", "The printed name of the column or field.", lambda row: row.inner.header),
        text(
            "meaning",
            "What it was understood to say.",
            lambda row: row.inner.meaning,
            allowed=words(Meaning),
        ),
        whole("year", "The year its name prints.", lambda row: row.inner.year),
        *quote_columns(lambda row: row.inner.quote),
    )
    description = "What columns and labelled fields print for an article."
    return Table("fields", "Fields", description, ("article", "place"), columns, rows)


def holders(evaluation: Evaluation) -> Table:
    """The table of rights holders."""
    named = rights_holders(evaluation)
    rows = [Row(number, i, each) for number, found in named.items() for i, each in enumerate(found, 1)]
    columns = (
        *inside("article", ("articles", "number")),
        text("group", "The group of rights holders.", lambda row: row.inner.group),
        text("words", "The words that name it, as printed.", lambda row: row.inner.words),
        text("origin", "Where they stand.", lambda row: row.inner.origin, allowed=words(Origin)),
        text(
            "commitment",
            "The commitment they stand in.",
            lambda row: row.inner.at if row.inner.origin is Origin.COMMITMENT else None,
            refers=("commitments", "id"),
            optional=True,
        ),
    )
    description = "The groups whose rights the plan names for an article."
    return Table("rights_holders", "Rights holders", description, ("article", "place"), columns, rows)


def paragraphs(evaluation: Evaluation) -> Table:
    """The table of paragraphs."""
    rows = [Row(a.number, i, quote) for a in evaluation.articles for i, quote in enumerate(a.report, 1)]
    columns = (*inside("article", ("articles", "number")), *quote_columns(lambda row: row.inner))
    description = "All that the reports print under an article."
    return Table("paragraphs", "Reported", description, ("article", "place"), columns, rows)


def outside(evaluation: Evaluation) -> Table:
    """The table of outside."""
    rows = [Row("", i, quote) for i, quote in enumerate(evaluation.outside, 1)]
    columns = (place(), *quote_columns(lambda row: row.inner))
    return Table("outside", "Outside", "Text that belongs to no article.", ("place",), columns, rows)


def notes(evaluation: Evaluation) -> Table:
    """The table of notes."""
    rows = [Row("", i, note) for i, note in enumerate(evaluation.notes, 1)]
    columns = (place(), text("note", "What the reader had to decide.", lambda row: row.inner))
    return Table("notes", "Notes", "Notes of the reader of the documents.", ("place",), columns, rows)
