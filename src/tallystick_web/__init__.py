"""The workbench: the web application in which a team evaluates together, signs, and releases.

It stores and shows; what may be done and what follows from it is decided in tallystick.review, by pure functions.
In each app `models` hold data and constraints, `services` write, `selectors` read, `views` translate HTTP.
"""
