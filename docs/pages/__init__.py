"""One module for each page of the documents that is made from the code."""
