"""Stage 0: what a number in a sentence means: its value, unit, bound, period and change.

What was decided once, for all languages:

- *Nearly*, *almost*, *close to* mean less, and near (Quantity.near); *just over* means more, and near; *about*,
  *around*, *some* mean about. *Up to* and *as many as* mean at most.
- The unit of a count is the noun as printed, adjectives included, up to its last plural, without complements
  with "of": "200 pilot programs", "20 million units" (of housing). Two plurals joined by "and" count together.
  A bare number takes the noun of "the number of ..." before it in its clause.
- Fractions are shares in percent ("two-thirds of"); what does not end is rounded to four decimals.
- "From X to Y" is one measurement, Y with the baseline X; it is a range where nothing is said to change.
- A number that says by how much (*fell by*, *up*, *an increase of*, *5 points higher*) is a change; *doubled*,
  *7 times* are factors; *fell to* is a level, with the way it moved (Measurement.toward).
- "All", "every", "full coverage" and "no county" are not read here.
"""
