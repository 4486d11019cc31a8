"""The languages in which words stand in a folder of their own; French has all of them."""

FRENCH = "fr"
# Easy to read and to understand: "Facile à lire et à comprendre".
EASY = "falc"
ENGLISH = "en"
# What HTML, headers and plural rules call it (BCP 47).
TAGS = {FRENCH: "fr", EASY: "fr", ENGLISH: "en"}
# What tells the two kinds of French apart (the registered variant "simple").
APART = {**TAGS, EASY: "fr-simple"}
