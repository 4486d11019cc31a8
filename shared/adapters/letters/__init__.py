"""Mails put together: words, text part, HTML part, calendar part, headers."""
