"""The jobs of ROME, and which of them a title means: taken when sure, else asked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import log

from shared.domain.offers.job_words import RANKS, VAGUE, core_words, parts_of, telling_words

FAMILIES = tuple("ABCDEFGHIJKLMN")
# Of titles as partners write them, 19 in 20 taken are right (tests/data/rome-titles.tsv).
SURE = 0.75
# Its oldest version still used had 531 codes; what is shipped has fewer.
FEWEST_OF_ROME = 500
# What a part of a title says counts a little less than the whole of it.
_PART = 0.95
_HEAD = 1.6
# Of a title's first telling word, if the job's name lacks it; of words that tell where.
_ASIDE, _AROUND, _RANK = 0.85, 0.4, 0.8
# How far the likeliest must be before the next, unless its name is said exactly.
LEAD, EXACT = 0.06, 0.97
_MOST_KEPT = 20_000
Words = tuple[str, ...]


@dataclass(frozen=True)
class Job:
    """A job of ROME: its code, its label, its other usual names.

    `green` is "green", "strategic" or "brown" as ROME's transition_eco says, else empty;
    `demographic`: sought because the population ages (transition_demo).
    """

    code: str
    label: str
    green: str = ""
    demographic: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """The job that a title means, and how sure that is, from 0 to 1."""

    code: str
    label: str
    score: float


class RomeIndex:
    """The jobs by code, and by the words of their names; each title is looked up once."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self.jobs = {job.code: job for job in jobs}
        self._names = [(code, words) for code, words in self._named() if words]
        self._found: dict[str, Match | None] = {}
        self._holders: dict[str, list[int]] = {}
        self._vague = [n for n, (_, words) in enumerate(self._names) if VAGUE.issuperset(words)]
        for number, (_, words) in enumerate(self._names):
            for word in words:
                self._holders.setdefault(word, []).append(number)
        self._weights = self._weighed()
        self._rare = max(self._weights.values(), default=1.0)
        self._totals = [self._total(words) for _, words in self._names]

    @property
    def whole(self) -> bool:
        """Whether this is all of ROME, so that a code it lacks is none."""
        return len(self.jobs) >= FEWEST_OF_ROME

    def known(self, code: str) -> bool:
        """Whether ROME has this code."""
        return code in self.jobs

    def label(self, code: str) -> str:
        """The job's label; empty for an unknown code."""
        job = self.jobs.get(code)
        return job.label if job else ""

    def best(self, title: str) -> Match | None:
        """The job that a title means, when that is sure."""
        if title not in self._found:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            likeliest = self.likeliest(title)
            self._found[title] = likeliest if likeliest and likeliest.score >= SURE else None
        return self._found[title]

    def likeliest(self, title: str) -> Match | None:
        """The likeliest job however unsure; None when no word of the title tells one."""
        scores: dict[str, float] = {}
        for number, part in enumerate(parts_of(title)):
            for code, score in self._scores(part).items():
                scores[code] = max(scores.get(code, 0.0), score * (_PART if number else 1.0))
        if not scores:
            return None
        code = min(scores, key=lambda each: (-scores[each], each))
        second = max((score for each, score in scores.items() if each != code), default=0.0)
        # Between two jobs that are nearly as likely, nothing is sure.
        sure = scores[code] - max(0.0, second + LEAD - scores[code]) * (scores[code] < EXACT)
        return Match(code, self.label(code), round(sure, 3))

    def _scores(self, part: str) -> dict[str, float]:
        """By code, how much of the title and of a name of the job are the same words."""
        words = self._weighed_words(part)
        first = next((word for word in words if word not in VAGUE), "")
        ranks, whole = RANKS.intersection(words), sum(words.values())
        scores: dict[str, float] = {}
        for number in self._candidates(words):
            code, name = self._names[number]
            mine, its = (sum(w[x] for x in name if x in words) for w in (words, self._weights))
            head = self._weights[name[0]] * (_HEAD - 1) if name[0] in words else 0.0
            title = (mine + head) / (whole + head)
            score = ((its + head) / self._totals[number]) ** 0.6 * title**0.4
            score *= (1.0 if first in name else _ASIDE) * (1.0 if ranks.issubset(name) else _RANK)
            scores[code] = max(scores.get(code, 0.0), score)
        return scores

    def _candidates(self, words: Collection[str]) -> set[int]:
        """The names that share more than a rank with these words, or are just these."""
        telling = [self._holders.get(word, ()) for word in words if word not in VAGUE]
        there = set(words)
        plain = (n for n in self._vague if there.issuperset(self._names[n][1]))
        return set(plain).union(*telling)

    def _weighed_words(self, part: str) -> dict[str, float]:
        core = core_words(part)
        weights = {word: self._weights.get(word, self._rare) for word in telling_words(part)}
        return {word: w if word in core else w * _AROUND for word, w in weights.items()}

    def _named(self) -> Iterable[tuple[str, Words]]:
        for job in self.jobs.values():
            for name in dict.fromkeys((job.label, *job.names)):
                yield job.code, telling_words(parts_of(name)[0])

    def _weighed(self) -> dict[str, float]:
        count = len(self._names)
        return {word: log(1 + count / len(held)) for word, held in self._holders.items()}

    def _total(self, words: Words) -> float:
        head = self._weights[words[0]] * (_HEAD - 1)
        return head + sum(self._weights[word] for word in words)


def family_of(code: str) -> str:
    """ROME's main field of a job, A to N; empty for what is no code."""
    return code[:1] if code[:1] in FAMILIES else ""
