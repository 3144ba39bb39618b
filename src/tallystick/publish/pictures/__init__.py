"""Pictures of an evaluation: each a Vega-Lite chart with its words for those who cannot see it, and its table."""
