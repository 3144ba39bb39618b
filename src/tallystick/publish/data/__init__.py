"""The data of a publication: a workbook, a data package, linked data and IATI results, from the same tables."""
