"""Format: what a publication can be written as, and where each stands in it."""

from enum import StrEnum

from tallystick.publish.addresses import DATA


class Format(StrEnum):
    """The formats by the words that ask for them."""

    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSONLD = "jsonld"
    IATI = "iati"


FILES = {
    Format.HTML: "index.html",
    Format.DOCX: "report.docx",
    Format.PDF: "report.pdf",
    Format.XLSX: f"{DATA}/evaluation.xlsx",
    Format.CSV: f"{DATA}/datapackage.json",
    Format.JSONLD: f"{DATA}/evaluation.jsonld",
    Format.IATI: f"{DATA}/results.xml",
}
"""The file to open of each format."""

EXPLAINED = {
    Format.HTML: "The site.",
    Format.DOCX: "The evaluation report as a Word document, to go on editing.",
    Format.PDF: "The evaluation report to read and print, tagged for screen readers.",
    Format.XLSX: "A workbook with a sheet for each kind of record.",
    Format.CSV: "A Frictionless data package: a CSV file for each kind of record, described also for CSV on the Web.",
    Format.JSONLD: "Linked data: PROV-O, Web Annotation, schema.org ClaimReview.",
    Format.IATI: "Results in the XML of the International Aid Transparency Initiative.",
}
"""What each format is, for readers."""
