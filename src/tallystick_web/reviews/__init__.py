"""What people say of each commitment: claims, verdicts, adjudications, replies, overviews, signatures."""
