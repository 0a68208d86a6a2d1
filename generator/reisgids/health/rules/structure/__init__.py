"""Rules about how a journey is made up: its phases, moments, personas and channels."""
