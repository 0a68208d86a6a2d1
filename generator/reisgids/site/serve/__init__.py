"""`reisgids serve`: the playbook in the browser while it is being written."""
