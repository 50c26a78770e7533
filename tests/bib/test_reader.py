from citecheck.bib.reader import read
from citecheck.model.entry import Name


def test_reads_an_entry():
    bibliography = read(b"@book{smith2004,\n  author = {Smith, Ann},\n  title = {Things},\n  year = 2004,\n}\n", "a.bib")
    (entry,) = bibliography.entries
    assert (entry.key, entry.kind, entry.year, entry.title) == ("smith2004", "book", 2004, "Things")
    assert entry.people["author"] == (Name("Smith", "Ann"),)
    assert all(field.span.of(bibliography.source) == field.value for field in entry.fields.values())
    assert bibliography.faults == ()
