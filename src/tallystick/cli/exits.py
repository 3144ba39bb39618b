"""Exit codes: what each says, in one place for the commands, their help and the documents."""

OK = 0
DIFFERENCES = 1
REFUSED = 2
FAULT = 70
INTERRUPTED = 130
TERMINATED = 143

MEANINGS = {
    OK: "all went well",
    DIFFERENCES: "verify found a quote or a document that is not as it was",
    REFUSED: "bad input or a wrong call; one sentence on standard error says what and how to mend it",
    FAULT: "a fault of Tallystick itself; TALLYSTICK_DEBUG=1 shows where",
    INTERRUPTED: "interrupted from the keyboard; nothing is left half written",
    TERMINATED: "ended by another program (SIGTERM); nothing is left half written",
}

EPILOG = "\b\nExit codes:\n" + "\n".join(f"  {code:<4} {meaning}" for code, meaning in MEANINGS.items())
"""The end of every help page; the mark keeps its lines as they are."""
