"""The command line: files and arguments in, text and an exit status out. The only place that touches the world."""
