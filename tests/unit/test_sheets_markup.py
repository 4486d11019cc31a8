"""HTML in a field becomes readable text, whatever is wrong with it, in time that only grows."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from shared.adapters.sheets.markup import is_markup, readable


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>Un</p><p>Deux</p>", "Un\nDeux"),
        ("Un<br>deux<br/>trois<BR />quatre", "Un\ndeux\ntrois\nquatre"),
        ("<ul><li>un</li><li>deux</ul>fin", "- un\n- deux\nfin"),
        ("<ul><li><p>un</p></li><li>\n<p>deux</p></li></ul>", "- un\n- deux"),
        ("R&amp;D &eacute;t&eacute; &#233; &#xe9;", "R&D été é é"),
        ("&lt;p&gt;R&amp;amp;D&lt;/p&gt;", "R&D"),
        ("a<script>alert(1)</script><style>p{}</style>b", "ab"),
        ('<a href="https://example.org/x">Postuler</a>', "Postuler (https://example.org/x)"),
        ("<a href='https://example.org/'>example.org</a>", "example.org"),
        ("<a href=mailto:a@example.org>a@example.org</a>", "a@example.org"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<p>jamais <b>fermé", "jamais fermé"),
        ("a<!-- caché -->b", "ab"),
        ("moins de 5 < 7 et <inconnu> h", "moins de 5 < 7 et <inconnu> h"),
        ("https://example.org/?a=1&copy=2&lt=3", "https://example.org/?a=1&copy=2&lt=3"),
        ("sans rien\n  d’autre", "sans rien\n  d’autre"),
    ],
)
def test_what_a_page_would_show_is_what_is_read(written: str, shown: str) -> None:
    assert readable(written) == shown


def test_only_a_cell_that_clearly_is_html_counts_as_such_in_a_table() -> None:
    assert all(map(is_markup, ("<p>a", " <strong>a</strong>", "a<br>b", "a</p>", "x</li>")))
    assert not any(map(is_markup, ("a < b", "<25 ans", "Jean <a@example.org>", "<inconnu>", "a")))


@pytest.mark.parametrize("start", ["<", "<a ", "<!--", "&lt;p", "<p", "<script>", "&", "<a href='"])
def test_a_megabyte_of_nonsense_takes_no_time(start: str) -> None:
    begun = time.process_time()
    readable("<p>" + start * (1_000_000 // len(start)))
    assert time.process_time() - begun < 5


@settings(deadline=None)
@given(some.text(some.sampled_from("<>/&;pabrliscript \n\"'=#x!-"), max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    assert len(readable(text)) <= 3 * len(text) + 10
