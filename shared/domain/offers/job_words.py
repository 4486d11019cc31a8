"""The telling words of a job's title, alike for both genders, whatever else the title says."""

import re
from functools import lru_cache

from shared.domain.offers.columns import normal

# Endings in inclusive writing: "animateur·rice", "éducateur(trice)", "chargé.e.s", "agent-e".
_ENDINGS = (
    "trices?|rices?|ices?|euses?|eresses?|esses?|eres?|ieres?|iennes?|ennes?|onnes?|nes?|lles?"
    "|elles?|ives?|ves?|ffes?|fes?|tes?|ees?|es?|s"
)
_INCLUSIVE = re.compile(rf"(?<=[a-z]{{2}})(?:[·•.‧⋅∙*/-]|\s?\()(?:{_ENDINGS})\b(?:[·.-]?e?s\b)?\)?")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
# "Formateur en français (FLE)": of all that stands in brackets, this belongs to the job.
_SHORT_FORM = re.compile(r"\(([A-Z]{3,6})\)")
# A place at the end, "à Montreuil"; "à domicile" is part of the job.
_PLACE = re.compile(r"\s(?:à|basée? à|sur)\s(?!Domicile|Temps|La Pers|L['’])[A-ZÉÈÎ].{0,80}$")
_PARTS = re.compile(r"\s[-–—|]\s|\s?[|:]\s|\s?,\s|\s[–—]|[–—]\s")
_ACCENTS = str.maketrans("àâäéèêëîïôöùûüç’", "aaaeeeeiioouuuc'")
_NOISE_WORDS = """h f m x hf fh d nb de du des la le les l un une et ou en au aux a pour par
    avec dans sur sous chez cdi cdd cddi cdii cui cae pec parcours contrat
    apprentissage alternance alternant apprenti stage stagiaire interim job
    poste offre recherche recrute urgent urgence asap temps plein partiel
    complet tp etp jour nuit weekend week end matin soir debutant debutante
    confirme experimente junior senior diplome motive minimum mois an ans
    annee heures heure hebdo euros brut net saison saisonnier ete remplacement
    renfort benevole volontaire idf paris ile france region vacataire qualifie
    homme femme mixte postes plusieurs deux possible permis b caces immediat
    immediatement embauche rentree septembre janvier ehpad solidaire
    solidaires associative bio mercredi mercredis hiver diplomee qualifiee
    confirmee experimentee motivee"""
_NOISE = frozenset(_NOISE_WORDS.split())
# "Socio-culturel" and "socioculturel" are one word.
_PREFIX = re.compile(r"\b(socio|medico|psycho|eco) (?=[a-z]{4})")
# What follows tells where or for whom, and less of the job: "boulanger en fournil coopératif".
_CONTEXT = re.compile(r"\s(?:en|dans|chez|pour|au sein|aupres|basee?)\s")
_NUMBER = re.compile(r"\d")
# "Déchetterie" and "déchèterie" are one word.
_TWICE = re.compile(r"(.)\1")
_GENDERS = (
    ("trice", "teur"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ere", "er"),
    ("ienne", "ien"),
    ("onne", "on"),
    ("elle", "el"),
    ("ive", "if"),
    ("ffe", "f"),
    ("esse", "e"),
)


def parts_of(title: str) -> tuple[str, ...]:
    """The title without brackets and place, and its parts when dashes or bars divide it."""
    shown = title if title.isupper() else _SHORT_FORM.sub(r" \1 ", title)
    plain = _INCLUSIVE.sub("", _PLACE.sub("", shown).lower().translate(_ACCENTS))
    whole = _BRACKETS.sub(" ", plain)
    parts = [part for part in _PARTS.split(whole) if part.strip()]
    return (whole, *parts) if len(parts) > 1 else (whole,)


def telling_words(part: str) -> tuple[str, ...]:
    """The words that tell the job, in order, each once: stems, without gender and number."""
    whole = _PREFIX.sub(r"\1", normal(part))
    words = (word for word in whole.split() if word not in _NOISE)
    return tuple(dict.fromkeys(_stem(word) for word in words if not _NUMBER.search(word)))


def core_words(part: str) -> frozenset[str]:
    """The telling words before a title says where, or for whom."""
    return frozenset(telling_words(_CONTEXT.split(part, maxsplit=1)[0]))


def title_words(title: str) -> tuple[str, ...]:
    """The telling words of a whole title."""
    return telling_words(parts_of(title)[0])


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    if len(word) < 4:
        return word
    word = word[:-1] if word[-1] in "sx" else word
    for feminine, masculine in _GENDERS:
        if word.endswith(feminine) and len(word) > len(feminine) + 1:
            word = word.removesuffix(feminine) + masculine
            break
    return _TWICE.sub(r"\1", word.rstrip("e") or word)


# Who says only these says no job: "agent polyvalent", "chargé de mission".
_VAGUE = """agent assistant conseiller charge chef responsable directeur animateur technicien
    operateur ouvrier employe educateur moniteur surveillant veilleur coordinateur vendeur chauffeur
    equipier polyvalent technique adjoint mission projet general service aide auxiliaire referent
    accompagnant intervenant gestionnaire conducteur mediateur delegue cadre equipe secteur pole
    salarie professionnel specialiste structure association associatif insertion developpement
    formation travail production"""
VAGUE = frozenset(map(_stem, _VAGUE.split()))
# Whoever helps or leads in a trade has another job than who carries it out.
_RANKS = "aide assistant chef cheffe responsable directeur adjoint coordinateur cadre commis"
RANKS = frozenset(map(_stem, _RANKS.split()))
