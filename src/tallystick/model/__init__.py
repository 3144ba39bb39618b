"""Stage 0: the words of Tallystick as small frozen values. One idea a file, no input or output."""
