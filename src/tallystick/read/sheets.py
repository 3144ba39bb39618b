"""Sheets: which names of the sheets of a workbook are given by programs, and so are no headings."""

import re

UNNAMED = re.compile(
    r"(?:Sheet|Feuil|Feuille|Tabelle|Hoja|Foglio|Planilha|Blad|Ark|Лист|工作表) ?\d*", re.IGNORECASE
)
