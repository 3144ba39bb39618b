"""The evaluation report as a PDF that all can read: tagged, with bookmarks, its fonts inside."""
