"""Stage 4 of 5: Evaluation + what people decided -> reviewed Evaluation.

Who may do what (roles), the course of an evaluation (phases) and of one commitment (standing), what may be seen
(blind), who may judge (conflicts, assignment), what is accepted (judging, reply, signing), what comes of it
(mending, reviewed, agreement) and the chain that shows alterations. All are pure functions over frozen values.
"""
