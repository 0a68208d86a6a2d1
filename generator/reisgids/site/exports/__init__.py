"""An edition as one file, to send to somebody or to keep."""
