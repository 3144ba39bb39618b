"""Rules for open-ended efforts: gap admitted, outcome reported, activity reported, no evidence."""
