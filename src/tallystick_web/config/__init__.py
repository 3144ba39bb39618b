"""How the workbench is put together: settings from the environment, the addresses, the door for servers."""
