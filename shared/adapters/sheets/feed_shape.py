"""The shape of an XML feed: which elements stand in which, how often, and which one is an offer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import islice

from shared.adapters.sheets.likeness import ENOUGH, recognised
from shared.adapters.sheets.listed import MOST_DEPTH
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import MOST_COLUMNS

# Markup written as elements inside a field belongs to the field's text.
INLINE = frozenset(
    [
        "a",
        "b",
        "br",
        "div",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "i",
        "li",
        "ol",
        "p",
        "span",
        "strong",
        "u",
        "ul",
    ]
)
_MOST_KINDS = 10 * MOST_COLUMNS
_LOOKED_AT = 50
_USUAL = frozenset(("item", "entry", "job", "offer", "offre", "annonce", "vacancy", "jobposting"))


@dataclass
class Node:
    """A kind of element: its path by names, most siblings of that name, attributes, inner kinds."""

    path: tuple[str, ...]
    most: int = 0
    attributes: dict[str, None] = field(default_factory=dict)
    inner: dict[str, "Node"] = field(default_factory=dict)

    def names(self, before: str = "", *, lists: bool = True) -> Iterator[str]:
        """The dotted names of all that can stand in it, on request without what is a list in it."""
        for name, node in self.inner.items():
            if lists or node.most < 2 or not node.inner:
                yield before + name
                yield from node.names(f"{before}{name}.", lists=lists)
        yield from (before + name for name in self.attributes)


def local(name: str) -> str:
    """A name without its namespace's prefix."""
    return name.rpartition(":")[2] if ":" in name else name


class Shape:
    """Follows the elements of a feed and learns which kinds there are."""

    def __init__(self) -> None:
        self._top = Node(())
        # The elements that are open, each with how many of a name it has had so far.
        self._open: list[tuple[Node, dict[str, int]]] = [(self._top, {})]
        self._nodes: list[Node] = []
        self._inline = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; raises FileRefused when there are too many kinds or levels."""
        name = local(name)
        if len(self._open) + self._inline > MOST_DEPTH:
            raise FileRefused("file-too-deep", most=MOST_DEPTH)
        if self._inline or (name in INLINE and len(self._open) > 2):
            self._inline += 1
            return
        parent, counted = self._open[-1]
        node = parent.inner.get(name) or self._new(parent, name)
        counted[name] = count = counted.get(name, 0) + 1
        if count > node.most:
            node.most = count
        if attributes:
            node.attributes.update((local(key), None) for key in attributes)
        self._open.append((node, {}))

    def end(self, _: str) -> None:
        """An element ends."""
        if self._inline:
            self._inline -= 1
        else:
            self._open.pop()

    def offer(self) -> Node:
        """The kind of element that is an offer; raises FileRefused when none holds anything."""
        likely = [node for node in self._nodes if node.inner or node.attributes]
        if not likely:
            raise FileRefused("list-missing")
        return max(nlargest(_LOOKED_AT, likely, key=lambda node: node.most), key=_rank)

    def _new(self, parent: Node, name: str) -> Node:
        node = parent.inner[name] = Node((*parent.path, name))
        self._nodes.append(node)
        if len(self._nodes) > _MOST_KINDS:
            raise FileRefused("too-many-columns", most=MOST_COLUMNS)
        return node


def _rank(node: Node) -> tuple[bool, int, int, bool, int, int]:
    # What stands once may be the list's frame, of which the list itself tells nothing.
    names = node.names(lists=node.most > 1)
    told = recognised([list(islice(names, 2 * MOST_COLUMNS))])
    leaves = [name for name, inner in node.inner.items() if not inner.inner]
    # A header may stand in the root beside the offers; a root that is an offer tells more itself.
    wraps = len(node.path) == 1 and recognised([leaves]) < 2
    usual = node.path[-1].lower() in _USUAL
    return usual, min(told, ENOUGH), node.most, not wraps, told, len(node.path)
