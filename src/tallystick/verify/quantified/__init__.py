"""Rules for commitments with a target: exceeded, met, missed, not comparable, no evidence, pending."""
