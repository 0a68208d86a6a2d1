"""What a workbook of ours looks like: its sheets and columns, declared once for writing it and for reading it back."""
