"""A workbook of ours that comes back: what somebody changed in it, against what the playbook is by now."""
