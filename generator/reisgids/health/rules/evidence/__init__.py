"""Rules about what a playbook rests on: sources, measurements, and how old they are."""
