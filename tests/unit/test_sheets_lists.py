"""JSON and XML feeds become rows: the list is found by itself, no field is lost."""

import json

import pytest

from shared.adapters.sheets.reading import SheetReader
from shared.domain.offers.problems import FileRefused
from shared.domain.offers.rows import Sheet

TITLE = {"intitule": "Animateur", "description": "Animer", "cp": "93100", "entreprise": "Le Pont"}


def read(text: str, encoding: str = "utf-8") -> Sheet:
    return SheetReader().read(text.encode(encoding))


def fields(sheet: Sheet, number: int = 1) -> dict[object, object]:
    return dict(zip(sheet.rows[0], sheet.rows[number], strict=True))


def refusal(data: bytes | str) -> tuple[str, dict[str, object]]:
    with pytest.raises(FileRefused) as refused:
        SheetReader().read(data.encode() if isinstance(data, str) else data)
    return refused.value.code, dict(refused.value.params)


@pytest.mark.parametrize(
    "wrapped",
    [
        [TITLE],
        {"resultats": [TITLE], "filtresPossibles": [{"filtre": "a"}, {"filtre": "b"}]},
        {"data": {"jobs": [TITLE]}, "page": 1},
        [{"page": 1, "results": [TITLE]}],
        TITLE,
        TITLE | {"competences": [{"code": "1", "libelle": "a"}, {"code": "2", "libelle": "b"}]},
    ],
)
def test_the_list_of_offers_is_found_wherever_it_lies(wrapped: object) -> None:
    sheet = read(json.dumps(wrapped))
    assert (sheet.listed, sheet.kind, len(sheet.rows)) == (True, "json", 2)
    assert fields(sheet).items() >= TITLE.items()


def test_of_two_lists_of_unknown_objects_the_larger_is_taken() -> None:
    sheet = read('{"a": [{"x": 1}], "b": {"c": [{"y": 1}, {"y": 2}]}}')
    assert list(sheet.rows) == [["y"], [1], [2]]


def test_json_lines_are_elements() -> None:
    sheet = read('{"titre": "a", "cp": 1000}\n{"titre": "b", "url": "c"}\n')
    assert list(sheet.rows) == [["titre", "cp", "url"], ["a", 1000, None], ["b", None, "c"]]


def test_an_element_that_is_no_object_keeps_its_place() -> None:
    rows = read('[null, {"titre": "a"}]').rows
    assert [row[-1] for row in rows] == ["titre", None, "a"]


def test_a_list_of_lists_is_a_table() -> None:
    sheet = read('[["titre", "cp"], ["a", "93100"]]')
    assert list(sheet.rows) == [["titre", "cp"], ["a", "93100"]]


def test_others_in_a_graph_stay_as_empty_rows() -> None:
    graph = [{"@type": "WebPage", "name": "Nos offres"}, {"@type": "JobPosting", "title": "Agent"}]
    sheet = read(json.dumps({"@context": "https://schema.org", "@graph": graph}))
    assert list(sheet.rows) == [["@type", "title"], [None, None], ["JobPosting", "Agent"]]


def test_nested_objects_and_lists_become_dotted_names_and_lines() -> None:
    offer = {
        "title": "Agent",
        "hiringOrganization": {"@type": "Organization", "name": "Le Pont"},
        "jobLocation": {"address": {"postalCode": "93100"}},
        "competences": [{"code": 7, "libelle": "Lire"}, {"code": 8, "libelle": "Écrire"}],
        "permis": ["A", "B"],
        "temps_partiel": True,
        "salaire": None,
        "formations": [],
    }
    assert fields(read(json.dumps([offer]))) == {
        "title": "Agent",
        "hiringOrganization.@type": "Organization",
        "hiringOrganization.name": "Le Pont",
        "jobLocation.address.postalCode": "93100",
        "competences": "Lire\nÉcrire",
        "competences.code": "7\n8",
        "permis": "A\nB",
        "temps_partiel": True,
        "salaire": None,
        "formations": None,
    }


def test_of_several_places_the_first_is_read_and_that_is_told() -> None:
    places = [{"ville": "Lyon", "cp": "69001"}, {"ville": "Paris", "cp": "75001"}]
    sheet = read(json.dumps([TITLE | {"lieux": places}]))
    assert fields(sheet) == TITLE | {"lieux.ville": "Lyon", "lieux.cp": "69001"}
    assert [(note.code, note.column) for note in sheet.notes] == [("places-more", "lieux")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_json_is_read_in_every_usual_encoding(encoding: str) -> None:
    sheet = read('[{"intitulé": "Maître-nageur à Évry"}]', encoding)
    assert list(sheet.rows) == [["intitulé"], ["Maître-nageur à Évry"]]


def test_half_a_character_is_replaced() -> None:
    (_, (cell,)) = read('[{"titre": "a\\ud83d b"}]').rows
    assert cell == "a\ufffd b"


def test_bad_json_is_refused_with_its_line() -> None:
    assert refusal('[\n{"titre": "a"}\n{"titre": "b"}]') == ("json-damaged", {"row": 3})


def test_damaged_json_on_one_line_is_not_taken_for_a_table() -> None:
    damaged = json.dumps([TITLE, TITLE]).replace("}", "", 1)
    assert refusal(damaged) == ("json-damaged", {"row": 1})


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "9" * 5000])
def test_numbers_that_are_none_are_refused(number: str) -> None:
    assert refusal(f'[{{"titre": {number}}}]')[0] == "json-number"


def test_a_table_that_begins_with_a_bracket_is_no_json() -> None:
    assert list(read("[Titre];[CP]\r\na;93100\r\n").rows[1]) == ["a", "93100"]
    assert list(read('["Titre"];CP;Ville\r\na;93100;b\r\n').rows[1]) == ["a", "93100", "b"]


FEED = """<?xml version="1.0" encoding="{encoding}"?>
<source xmlns:x="urn:x"><publisher>Le Pont</publisher>
<job id="7" lang="fr"><x:title>Maître-nageur</x:title><apply href="https://example.org/1"/>
<company><name>Évry &amp; fils</name><siren/></company>
<tag>a</tag><tag>b</tag><salary unit="month">1800</salary>
<description><p>Deux <b>mots</b></p><ul><li>un</li><li>deux</li></ul></description></job>
<job id="8"><x:title>Agent</x:title></job></source>"""
FOUND = {
    "id": "7",
    "lang": "fr",
    "title": "Maître-nageur",
    "apply": "https://example.org/1",
    "company.name": "Évry & fils",
    "company.siren": None,
    "tag": "a\nb",
    "salary": "1800",
    "salary@unit": "month",
    "description": "Deux mots\n- un\n- deux",
}


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_a_feed_of_jobs_is_read_in_every_usual_encoding(encoding: str) -> None:
    sheet = read(FEED.format(encoding=encoding), encoding)
    assert (sheet.listed, sheet.kind, len(sheet.rows)) == (True, "xml", 3)
    assert fields(sheet) == FOUND
    assert fields(sheet, 2)["title"] == "Agent"


def test_a_feed_that_lies_about_its_encoding_is_read_all_the_same() -> None:
    assert fields(read(FEED.format(encoding="utf-8"), "cp1252")) == FOUND


@pytest.mark.parametrize(
    "feed",
    [
        "<jobs><job>{0}</job></jobs>",
        "<rss><channel><title>Nos offres</title><link>x</link><description>y</description>"
        "<item>{0}</item></channel></rss>",
        "<export><date>2026</date><offres><offre>{0}<competences><c><id>1</id></c><c><id>2</id>"
        "</c><c><id>3</id></c></competences></offre></offres></export>",
        "<offre>{0}</offre>",
        "<fiches><fiche>{0}<langues><langue><nom>fr</nom></langue><langue><nom>en</nom></langue>"
        "</langues></fiche></fiches>",
        "<x:jobs xmlns:x='u'><x:job>{0}</x:job></x:jobs>",
    ],
)
def test_a_feed_with_a_single_offer_is_found_too(feed: str) -> None:
    offer = "<title>Agent</title><description>Trier</description><link>https://example.org</link>"
    sheet = read(feed.format(offer))
    assert len(sheet.rows) == 2
    assert fields(sheet)["title"] == "Agent"


def test_an_atom_feeds_entries_are_its_offers() -> None:
    entry = "<entry><title>A</title><link href='https://example.org/1'/></entry>"
    sheet = read(f"<feed><title>T</title><id>u</id><link href='x'/>{entry * 2}</feed>")
    assert list(sheet.rows[0]) == ["title", "link"]
    assert list(sheet.rows[1:]) == [["A", "https://example.org/1"]] * 2


@pytest.mark.parametrize("name", ["entry", "offre"])
def test_the_header_of_a_feed_is_no_offer_however_much_it_tells(name: str) -> None:
    head = "<title>Nos offres</title><id>urn:x</id><description>d</description><url>u</url>"
    offer = f"<{name}><title>A</title><link href='https://example.org/1'/><zip>1</zip></{name}>"
    sheet = read(f"<feed xmlns='http://www.w3.org/2005/Atom'>{head}{offer * 2}</feed>")
    assert list(sheet.rows[1:]) == [["A", "https://example.org/1", "1"]] * 2


def test_offers_written_as_attributes_are_read() -> None:
    sheet = read('<offres><offre titre="a" cp="1"/><offre titre="b" cp="2"/></offres>')
    assert list(sheet.rows) == [["titre", "cp"], ["a", "1"], ["b", "2"]]


def test_a_table_that_a_spreadsheet_saved_as_xml_is_no_feed() -> None:
    table = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    assert refusal(table)[0] == "file-xml-table"


def test_bad_xml_is_refused_with_its_line() -> None:
    assert refusal("<jobs>\n<job>R&D</job></jobs>") == ("xml-damaged", {"row": 2})
