"""The words: French catalogues and the mails, each text once."""
