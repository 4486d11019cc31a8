"""Telephone numbers as French readers are used to them."""

import re

_OF_FRANCE = re.compile(r"^\+33(?=\d{9}$)")


def readable(number: str) -> str:
    """ "01 44 00 00 01"; a number of another shape as it is written."""
    national = _OF_FRANCE.sub("0", number)
    if not (len(national) == 10 and national.isdecimal()):
        return number
    return "\u00a0".join(national[place : place + 2] for place in range(0, 10, 2))
