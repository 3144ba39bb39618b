"""How much of a commitment's topic a statement must name, for what. Measured on labelled articles (docs)."""

SAME_MEASURE = 0.5
"""At least this share of the topic must be named beside a figure that decides."""

SAME_MEASURE_RARE = 0.3
"""As SAME_MEASURE, where few things have the target's unit (minutes, Mbps, hectares)."""

SAME_TOPIC = 0.25
"""Below this share a statement does not speak to the commitment."""

SAME_UNIT = 0.18
"""As SAME_TOPIC, for a statement whose figure could be held against the target."""

SAME_THING = 0.42
"""At least this share of a deliverable's topic must be named where it is said to be done."""
