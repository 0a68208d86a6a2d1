"""Rules about who is answerable: owners, actions, hand-overs."""
