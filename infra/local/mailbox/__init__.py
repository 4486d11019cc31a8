"""A mailbox in SES's place: takes every mail, shows it as sent, reports its delivery."""
