"""The report of the factory's evaluation, made once in each format for all tests."""

from functools import cache

from tallystick.publish.report.build import build_report
from tallystick.publish.report.docx.writer import write_docx
from tallystick.publish.report.drawn import Drawings, draw
from tallystick.publish.report.model import Report
from tallystick.publish.report.pdf.writer import write_pdf
from tests import factory


@cache
def report() -> Report:
    return build_report(factory.evaluation())


@cache
def drawings() -> Drawings:
    return draw(report())


@cache
def docx() -> bytes:
    return write_docx(report(), drawings())


@cache
def pdf() -> bytes:
    return write_pdf(report(), drawings())
