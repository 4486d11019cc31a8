"""In which language the page being made speaks; what it leads to goes on in the same one."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from shared.texts import catalogue
from shared.texts.catalogue import Param
from shared.texts.languages import APART, FRENCH, TAGS

# The pages that youths and their guardians read, which are written in every language.
_WRITTEN = re.compile(r"/(?:$|[?#]|sessions/|reprendre/|retrouver-mon-lien|[igd]/)")
_NAMED = re.compile(rf"/({'|'.join(TAGS)})(/.*)?")
# What is typed is escaped, so that only our own markup looks like this.
_LINKED = re.compile(r'((?:href|action)=")(/[^"]*)')


@dataclass(frozen=True)
class Speech:
    """A language, and whether the page's address names it.

    `path` and `query`: where the page can be had in the others too; empty where it cannot.
    """

    language: str = FRENCH
    named: bool = False
    path: str = ""
    query: str = ""

    @property
    def prefix(self) -> str:
        """What addresses begin with that go on in this language."""
        return f"/{self.language}" if self.named or self.language != FRENCH else ""


_speech: ContextVar[Speech] = ContextVar("speech", default=Speech())  # noqa: B039


@contextmanager
def spoken(speech: Speech) -> Iterator[None]:
    """Pages made meanwhile speak so."""
    token = _speech.set(speech)
    try:
        yield
    finally:
        _speech.reset(token)


def named_by(path: str) -> tuple[str, str]:
    """The language that an address names, if any, and the path of the page in it; a path under
    which no page is written in all languages stays whole, and leads nowhere.
    """
    found = _NAMED.fullmatch(path)
    if found is None:
        return "", path
    page = found[2] or "/"
    return found[1], page if is_written(page) else path


def is_written(path: str) -> bool:
    """Whether the page of this path is written in every language."""
    return _WRITTEN.match(path) is not None


def language() -> str:
    """The language of the page being made."""
    return _speech.get().language


def tag() -> str:
    """The same as HTML and headers call it."""
    return TAGS[language()]


def follow(own: str) -> None:
    """Speak as the reader has chosen, unless the address names a language."""
    if not _speech.get().named:
        turn_to(own)


def turn_to(own: str) -> None:
    """Speak this language from now on, whatever the address names."""
    _speech.set(replace(_speech.get(), language=own, named=False))


def say(code: str, **params: Param) -> str:
    """The sentence of a code in the language of the page; raises UnknownText."""
    return catalogue.say(code, language(), **params)


def led(address: str, site: str = "") -> str:
    """An address of this site, in the language of the page where it is written in all."""
    path = address.removeprefix(site)
    start = address[: len(address) - len(path)]
    return f"{start}{_speech.get().prefix}{path}" if is_written(path) else address


def led_page(page: str) -> str:
    """A page whose links and forms go on in its language."""
    if not _speech.get().prefix:
        return page
    return _LINKED.sub(lambda found: found[1] + led(found[2]), page)


def elsewhere(instead: str = "") -> Sequence[tuple[str, str]]:
    """Each other language, and where this page, or one instead of it, is in it; none for a page
    that answers a form.
    """
    now = _speech.get()
    others = [each for each in TAGS if each != now.language] if now.path else []
    path = instead or (f"{now.path}?{now.query}" if now.query else now.path)
    return [(each, f"/{each}{path}") for each in others]


def for_search_engines(site: str) -> dict[str, str]:
    """The header that names the one address of this page in each language."""
    own, path = language(), _speech.get().path
    at = {each: f"{site}/{each}{path}" if each != FRENCH else f"{site}{path}" for each in TAGS}
    links = [f'<{at[each]}>; rel="alternate"; hreflang="{APART[each]}"' for each in TAGS]
    return {"Link": ", ".join([f'<{at[own]}>; rel="canonical"', *links])}
