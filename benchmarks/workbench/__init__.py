"""How quick the workbench answers: a large database made of nothing, and a load on its pages.

scripts/with-postgres python -m benchmarks.workbench.load              200 evaluations, 500,000 passages
python -m benchmarks.workbench.load --evaluations 1                    one evaluation on SQLite
"""
