"""`python -m tallystick` is `tallystick`."""

from tallystick.cli.main import main

if __name__ == "__main__":
    main()
