"""The kinds of file that `reisgids export` makes: one module each, imported when it is asked for."""
