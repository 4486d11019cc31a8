"""The words: a catalogue for each language and the mails, each text once."""
