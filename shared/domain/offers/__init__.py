"""A partner's offers: from the cells of a file to what is written and what is reported."""
