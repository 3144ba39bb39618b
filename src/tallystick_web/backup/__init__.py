"""A backup: one archive with every table and every file, the same from SQLite and PostgreSQL, so that it also moves
a workbench from a laptop to a server.

backup.json            the version, how far the tables are migrated, how many rows and files there are, their hashes
tables/<name>.jsonl    a row a line
files/...              the documents and the releases
"""
