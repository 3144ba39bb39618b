"""PDF files: their text by pdfium, their ruled tables by pdfplumber."""
