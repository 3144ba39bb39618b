"""What the pages of this app do, one subject a file."""
