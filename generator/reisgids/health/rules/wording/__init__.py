"""Rules about how something is written: forms of address, names, personal details."""
