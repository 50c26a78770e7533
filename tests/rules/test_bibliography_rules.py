"""The rules on the fields of entries: what each finds besides its documented example, and above all what it leaves alone."""

from __future__ import annotations

import pytest
from tests.rules.building import findings, told_of

from citecheck.bib.reader import read
from citecheck.lint.config import Config
from citecheck.lint.engine import lint
from citecheck.lint.fixes import fix
from citecheck.model.entry import Date
from citecheck.model.essay import Run
from citecheck.model.record import Notice
from citecheck.rules.dating import Day, read_days, reworded
from citecheck.rules.garbling import repaired
from citecheck.rules.vocabulary import FIELDS, TYPES, nearest

BIBLATEX = "@book{dialect, date={2000}}\n"


def entry(fields: str, kind: str = "article") -> str:
    return f"@{kind}{{key, {fields}}}"


def words(name: str, bib: str) -> list[str]:
    """The words that a rule finds."""
    return [found for found, _ in told_of(name, bib)]


def sureness(name: str, bib: str) -> list[str]:
    return [finding.confidence for finding in findings(name, read(bib.encode(), "a.bib"))]


def fixed(name: str, bib: str) -> str:
    """The bibliography with what a rule offers done."""
    report = lint(Run((), (read(bib.encode(), "a.bib"),)), lambda _: Config(select=(name,), strict=True))
    return fix(bib, "a.bib", report.diagnostics, unsafe=True).text


FOUND = [
    ("missing-parent", "@xdata{x, publisher={P}}" + entry("publisher={xdata=y-publisher}"), "xdata=y-publisher"),
    ("missing-parent", "@xdata{x, publisher={P}}" + entry("location={xdata=x-location}"), "xdata=x-location"),
    ("invalid-pages", entry("pages={161–-180}"), "–-"),
    ("invalid-pages", entry("pages={doi.org/10.1000/xyz}"), "doi.org/10.1000/xyz"),
    ("invalid-pages", entry("pages={n/a-n/a}"), "n/a-n/a"),
    ("invalid-ismn", entry("ismn={M-2306-7118-8}"), "M-2306-7118-8"),
    ("invalid-ismn", entry("ismn={12345}"), "12345"),
    ("escaped-twice", entry(r"title={A \textbackslash{}'e b}"), r"\textbackslash{}"),
    ("escaped-twice", entry(r"title={A \textbackslash\& b}"), r"\textbackslash"),
    ("non-ascii-letter", entry(r"title={{\'e} {\'a} {\o} {\ss} é Đ}"), "é"),
    ("invalid-arxiv", entry("eprint={1799.12345}"), "1799.12345"),
    ("invalid-year", entry("year={abcd}"), "abcd"),
    ("literal-et-al", entry("author={Lee, Ann and et al.}"), "et al."),
    ("implausible-year", "@book{a, publisher={B}, year={202}}", "202"),
    ("crammed-booktitle", entry("booktitle={Proceedings of X 2001, pages 12--14, Berlin}", "inproceedings"), ", pages 12--14"),
    ("crammed-booktitle", entry("booktitle={Proc. of Ports, Paris, France}", "inproceedings"), ", Paris, France"),
    ("empty-field", entry("note={{}}"), "note={{}}"),
    ("illegal-key", "@book{a~b, title={C}}", "a~b"),
    ("illegal-key", "@book{über, title={C}}", "über"),
    ("invalid-doi", entry("doi={11.1000/5}"), "11.1000/5"),
    ("invalid-doi", entry("doi={10.1000/a b}"), "10.1000/a b"),
    ("invalid-doi", entry("doi={10.1000/ab.}"), "10.1000/ab."),
    ("unlikely-doi", entry("doi={10.0001/5}"), "10.0001"),
    ("unlikely-doi", entry("doi={10.88881/5}"), "10.88881"),
    ("unlikely-doi", entry("doi={https://doi.org/10.1234/5}"), "10.1234"),
    ("invalid-isbn", entry("isbn={0-465-02726-2}"), "0-465-02726-2"),
    ("invalid-isbn", entry("isbn={12345}"), "12345"),
    ("invalid-isbn", entry("isbn={978-0-465-02726-2, 978-0-465-02726-3}"), "978-0-465-02726-2, 978-0-465-02726-3"),
    ("invalid-issn", entry("issn={1234}"), "1234"),
    ("invalid-orcid", entry("orcid={somebody}"), "somebody"),
    ("invalid-arxiv", entry("journal={arXiv preprint arXiv:2113.01234}"), "2113.01234"),
    ("invalid-arxiv", entry("url={https://arxiv.org/abs/1501.0123}"), "1501.0123"),
    ("invalid-arxiv", entry("eprint={math/991321}, archiveprefix={arXiv}"), "math/991321"),
    ("hyphenated-pages", entry("pages={12 - 34}"), "12 - 34"),
    ("hyphenated-pages", entry("pages={iv—x, 12-13}"), "iv—x, 12-13"),
    ("descending-pages", entry("pages={A12--A3}"), "A12--A3"),
    ("invalid-month", entry("month={0}"), "0"),
    ("invalid-month", entry("month={Janvember}"), "Janvember"),
    ("month-as-text", entry("month={03}, year={1990}"), "{03}"),
    ("month-as-text", entry('month="Sept."'), '"Sept."'),
    ("invalid-year", entry("year={MCMXC}"), "MCMXC"),
    ("implausible-year", entry("year={98}"), "98"),
    ("implausible-year", entry("year={199}"), "199"),
    ("implausible-year", BIBLATEX + entry("date={1999/2999}"), "1999/2999"),
    ("implausible-year", entry("year={1999}, urldate={2999-01-01}"), "2999-01-01"),
    ("invalid-date", BIBLATEX + entry("date={1999-02-31}"), "1999-02-31"),
    ("invalid-date", BIBLATEX + entry("date={05/12/1946}"), "05/12/1946"),
    ("invalid-date", BIBLATEX + entry("date={1946-4-1}"), "1946-4-1"),
    ("contradictory-dates", entry("date={1999}, year={2001}"), "2001"),
    ("contradictory-dates", entry("date={1999-03}, month=apr"), None),
    ("contradictory-dates", entry("date={1999-03}, year=1999, month=apr"), "apr"),
    ("contradictory-dates", entry("date={1999-03-05}, urldate={1999-03-04}"), "1999-03-04"),
    ("contradictory-dates", entry("date={1999}, origdate={2004}"), "2004"),
    ("unescaped-sign", entry("title={A_b}"), "_"),
    ("unescaped-sign", entry("title={10^6}"), "^"),
    ("unescaped-sign", entry("title={Five $ only}"), "$"),
    ("html-entity", entry("title={Don&#8217;t}"), "&#8217;"),
    ("html-entity", entry("url={https://example.org/?a=1&amp;b=2}"), "&amp;"),
    ("html-tag", entry("title={H<sub>2</sub>O}"), "<sub>2</sub>"),
    ("html-tag", entry("title={<p>Peace}"), "<p>"),
    ("mojibake", entry("title={Itâ€™s}"), "â€™"),
    ("mojibake", entry("title={\ufffdber}"), "\ufffd"),
    ("mixed-alphabets", entry("title={Αthens}"), "Αthens"),
    ("misspelt-type", "@inprocedings{a, title={B}}", "inprocedings"),
    ("unknown-type", "@lecture{a, title={B}}", "lecture"),
    ("misspelt-field", entry("authors={B}"), "authors"),
    ("unknown-field", entry("mood={B}"), "mood"),
    ("author-in-capitals", entry("author={MÜLLER, A. B.}"), "MÜLLER"),
    ("author-in-capitals", entry("author={GEORGE ORWELL}"), "ORWELL"),
    ("placeholder-value", entry("title={TODO}"), "TODO"),
    ("placeholder-value", entry("pages={??--??}"), "??--??"),
    ("placeholder-value", entry("author={Anonymous}"), "Anonymous"),
    ("unseparated-names", entry(r"author={Keir Lieber \& Daryl Press}"), r" \& "),
    ("unseparated-names", entry("author={Smith, Johnand Doe, Jane}"), "and"),
    ("repeated-author", entry("author={Ann Lee and Bob Ray and Ann Lee}"), "Ann Lee and Bob Ray and Ann Lee"),
    ("repeated-author", entry("author={Lee, A. and Lee, A.}"), "Lee, A."),
    ("unprotected-capitals", entry("title={Where McCarthy went}"), "McCarthy"),
    ("unprotected-capitals", entry("title={The beginning of the long war against Vietnam and after}"), "Vietnam"),
    ("crammed-booktitle", entry("booktitle={Meeting, 12 May 1999}, year={1999}"), ", 12 May 1999"),
    ("crammed-booktitle", entry("booktitle={Meeting, Paris}, address={Paris}"), ", Paris"),
    ("invalid-edition", BIBLATEX + entry("edition={Second}"), "Second"),
    ("invalid-edition", entry("edition={2}"), "2"),
    ("invalid-edition", entry("edition={3. Auflage}"), "3. Auflage"),
    ("invalid-url", entry(r"url={\url{https://example.org}}"), r"\url{https://example.org}"),
    ("invalid-url", entry("url={https://example.org/a b}"), "https://example.org/a b"),
    ("invalid-url", entry("url={see the library}"), "see the library"),
    ("invalid-url", entry("url={nowhere}"), "nowhere"),
    ("invalid-url", entry("url={htp://example.org/a}"), "htp://example.org/a"),
    ("invalid-url", entry("url={http:/example.org/a}"), "http:/example.org/a"),
    ("invalid-url", entry("url={https//example.org}"), "https//example.org"),
    ("invalid-url", entry("url={http://https://example.org}"), "http://https://example.org"),
    ("invalid-url", entry("url={http://}"), "http://"),
    ("invalid-url", entry(r"url={https://example.org/a\_b}"), r"https://example.org/a\_b"),
    ("missing-urldate", entry("url={https://example.org}", "misc"), "https://example.org"),
    ("misplaced-url", BIBLATEX + entry("note={See https://example.org}"), "https://example.org"),
    ("misplaced-url", entry("journal={www.example.org}"), "www.example.org"),
    ("missing-parent", entry("xref={nobody}"), "nobody"),
    ("missing-parent", entry("related={key, nobody}"), "nobody"),
    ("contradictory-fields", entry("school={A}, institution={B}"), "A"),
]


@pytest.mark.parametrize(("name", "bib", "found"), FOUND)
def test_found(name: str, bib: str, found: str | None) -> None:
    assert words(name, bib) == ([found] if found else [])


SILENT = [
    ("missing-parent", "@xdata{x-y, publisher={P}}" + entry("publisher={xdata=x-y-publisher}")),
    ("missing-parent", "@xdata{x, author={A B and C D}}" + entry("author={Ann Lee and xdata=x-author-2}")),
    ("invalid-pages", entry("pages={e2419630121}")),
    ("invalid-pages", entry("pages={xi+98 pp.}")),
    ("invalid-pages", entry("pages={12--34, 56}")),
    ("invalid-pages", entry("pages={Article No. 30}")),
    ("invalid-ismn", entry("ismn={979-0-2306-7118-7}")),
    ("invalid-ismn", entry("ismn={M-2306-7118-7}")),
    ("escaped-twice", entry(r"title={The set $\{a\}$ and C:\textbackslash}")),
    ("non-ascii-letter", entry(r"title={{\'e} é á}")),
    ("non-ascii-letter", BIBLATEX + entry(r"title={{\'e} {\'a} {\o} {\ss} é Đ}")),
    ("implausible-year", "@book{a, publisher={B}, date={0202~}}"),
    ("crammed-booktitle", entry("booktitle={Studies, Paris, France}", "incollection")),
    ("crammed-booktitle", entry("booktitle={Proceedings of ICML 2015}, year={2015}", "inproceedings")),
    ("unprotected-acronym", entry("title={Why NATO Should Grow}")),
    ("unprotected-acronym", entry("title={{NATO} Grows}") + entry("title={Louis XIV and His Time}")),
    ("clashing-keys", "@book{a, title={B}}\n@book{a, title={C}}"),
    ("illegal-key", "@book{smith:2004a-x_y/z.1+2, title={C}}"),
    ("invalid-doi", entry("doi={10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O}")),
    ("invalid-doi", entry("doi={10.1000.10/123}")),
    ("invalid-doi", entry("doi={10/brh8rt}")),
    ("doi-as-url", entry("doi={10.1000/https://x}")),
    ("doi-in-url", entry("doi={10.1162/isec}, url={https://doi.org/10.1162/isec}")),
    ("doi-in-url", entry("url={https://example.org/10.1162/isec}")),
    ("unlikely-doi", entry("doi={10.1111/j.1467-8330.1974.tb00606.x}")),
    ("unlikely-doi", entry("doi={10.48550/arXiv.1706.03762}")),
    ("invalid-isbn", entry("isbn={978-0-415-16616-4 978-0-415-62006-2}")),
    ("invalid-isbn", entry("isbn={0-8044-2957-X (pbk.)}")),
    ("invalid-isbn", entry("isbn={978-0-465- 02726-2}")),
    ("invalid-isbn", entry("isbn={571-08072-3}")),
    ("invalid-issn", entry("issn={00157120}")),
    ("invalid-issn", entry("issn={0015-7120, 2327-7793}")),
    ("invalid-orcid", entry("orcid={https://orcid.org/0000-0002-1694-233X}")),
    ("invalid-arxiv", entry("eprint={1706.03762v5}, archiveprefix={arXiv}, journal={arXiv:math.GT/0309136}")),
    ("invalid-arxiv", entry("eprint={12345}, eprinttype={jstor}, note={on the arXiv}")),
    ("hyphenated-pages", entry("pages={12-1--12-20}")),
    ("hyphenated-pages", entry("pages={12–34}")),
    ("hyphenated-pages", entry("pages={A-12}")),
    ("hyphenated-pages", entry("pages={10.1000/x-22.2022}")),
    ("descending-pages", entry("pages={155--62}")),
    ("descending-pages", entry("pages={iv--x, 12--15, e123--e130}")),
    ("invalid-month", entry("month=jan, year=1990")),
    ("invalid-month", entry('month="10~" # jan')),
    ("invalid-month", entry("month={juillet--août}")),
    ("invalid-month", entry("month={Spring/Summer}")),
    ("invalid-month", entry("month=nosuchmacro")),
    ("month-as-text", entry("month=mar")),
    ("month-as-text", entry("month={March--April}")),
    ("month-as-text", BIBLATEX + entry("month={3}")),
    ("invalid-year", entry("year={forthcoming}")),
    ("invalid-year", entry("year={in press}")),
    ("invalid-year", entry("year={[1946]}")),
    ("invalid-year", entry("year={1946a}")),
    ("invalid-year", entry("year={c. 1450}")),
    ("invalid-year", entry("year={1946, reprinted 1968}")),
    ("invalid-year", entry(r"year={\noopsort{1973c}1981}")),
    ("implausible-year", entry("year={44 BC}", "book")),
    ("implausible-year", entry("year={1543}", "book")),
    ("implausible-year", BIBLATEX + entry("date={-0043}")),
    ("implausible-year", entry("year={2999}, pubstate={forthcoming}")),
    ("invalid-date", BIBLATEX + entry("date={1999-03/..}, origdate={19XX}, eventdate={1999-21}, urldate={2001-01-02T10:00:00Z}")),
    ("invalid-date", BIBLATEX + entry("date={1723~}, origdate={-0043/0014}")),
    ("invalid-date", entry("urldate={5 March 2001}, year={2001}")),
    ("contradictory-dates", entry("date={1999-03-05}, year={1999}, month={March}, urldate={1999-03-05}")),
    ("contradictory-dates", entry("date={1998/1999}, urldate={1998}")),
    ("contradictory-dates", entry("date={2001}, origdate={1950}")),
    ("unescaped-ampersand", entry(r"title={A \& B}, url={https://example.org/?a&b}, abstract={A & B}, journal={R{\&}D}")),
    ("unescaped-ampersand", entry(r"howpublished={\url{https://example.org/?a&b}}, note={see https://example.org/?a&b}")),
    ("unescaped-sign", entry(r"title={On $x_1^2$ and \#1, 5\%}, url={https://example.org/#a_b}, note={\url{a_b%20c}}")),
    ("unescaped-sign", entry(r"title={Five \$ and {\_}}")),
    ("html-entity", entry(r"title={A\&B; C}, note={x & y; z}, url={https://example.org/?a=1&b=2;c}")),
    ("html-tag", entry("title={If a < b and c > d}")),
    ("html-tag", entry("title={The <unknown> and <T> types}")),
    ("mojibake", entry("title={Ça ira, « Élan » et Ångström, NÃO, Ñandú, “Là”, À « bas »}")),
    ("mojibake", entry("title={LIBERTÉ\u00a0: «\u00a0À\u00a0»}")),
    ("decomposed-letter", entry("title={Le deuxième sexe, m̥a}")),
    ("mixed-alphabets", entry("title={Война и мир: War and α-helix, μm}")),
    ("misspelt-type", "@online{a, title={B}}\n@jurisdiction{b, title={C}}\n@xdata{c, title={D}}"),
    ("misspelt-field", entry("title={B}, langid={english}, bdsk-url-1={x}, mendeley-groups={y}, xnote={z}, page1={1}")),
    ("author-in-capitals", entry("author={NATO and {WORLD BANK} and BBC News and WU, Y. and Smith, A. B.}")),
    ("title-in-capitals", entry("title={NATO}, booktitle={AAAI}, subtitle={PLOS ONE}")),
    ("title-in-capitals", entry("title={战争与和平的历史研究 NATO}")),
    ("placeholder-value", entry("author={Doe, Jennifer and First, Ruth}, title={Who?}, pages={1--2}")),
    ("unseparated-names", entry(r"author={{Ernst \& Young} and Roland Barthes and Ferdinand de Saussure}")),
    ("unseparated-names", entry("author={King, Jr., Martin Luther and Brandauer, K.}")),
    ("repeated-author", entry("author={Ann Lee and Anne Lee}")),
    ("unprotected-capitals", entry("title={The {NATO} Question: An Essay}")),
    ("unprotected-capitals", entry("title={Homage to Catalonia}")),
    ("unprotected-capitals", entry("title={Die Lage der Nation im Krieg und im Frieden danach}")),
    ("crammed-booktitle", entry("booktitle={Proceedings of the 1999 Conference}, year={1999}")),
    ("crammed-booktitle", entry("booktitle={Europe, 1914--1945}, year={1999}")),
    ("invalid-edition", entry("edition={Second}")),
    ("invalid-edition", entry("edition={Revised}")),
    ("invalid-edition", BIBLATEX + entry("edition={2}")),
    ("invalid-edition", BIBLATEX + entry("edition={2nd, revised and enlarged ed.}")),
    ("invalid-url", entry("url={https://web.archive.org/web/2020/http://example.org/}")),
    ("invalid-url", entry("url={https://en.wikipedia.org/wiki/A_(b)#c}")),
    ("invalid-url", entry("url={urn:nbn:de:101:1-2019}")),
    ("invalid-url", entry("url={https://example.org/~me/a_b?c=%20#d}")),
    ("missing-urldate", entry("url={https://example.org}, note={accessed 5 March 2001}", "misc")),
    ("missing-urldate", entry("url={https://example.org}")),
    ("misplaced-url", entry(r"howpublished={\url{https://example.org}}", "misc")),
    ("misplaced-url", BIBLATEX + entry("note={https://example.org}, url={https://example.com}")),
    ("missing-parent", "@book{parent, title={A}}\n@inbook{child, crossref={Parent}, xref={parent}}"),
    ("early-parent", BIBLATEX + "@book{parent, title={A}}\n@inbook{child, crossref={parent}}"),
    ("contradictory-fields", entry("journal={Horizon}, journaltitle={{Horizon}}, doi={10.1000/A}, url={https://doi.org/10.1000/a}")),
    ("contradictory-fields", entry("address={New York}, location={Paris}", "inproceedings")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "bib"), SILENT)
def test_left_alone(name: str, bib: str) -> None:
    assert words(name, bib) == []


LOW = [
    ("illegal-key", "@book{über, title={C}}"),
    ("hyphenated-pages", BIBLATEX + entry("pages={12-34}")),
    ("descending-pages", entry("pages={120--98}")),
    ("placeholder-value", entry("author={Anonymous}")),
    ("repeated-author", entry("author={Lee, A. and Lee, A.}")),
    ("invalid-edition", entry("edition={2}")),
    ("inconsistent-name", entry("author={Kennan, G. F. and Lee, A}") + "@book{b, author={Kennan, George}}"),
    ("inconsistent-periodical", entry("journal={International Security}") + entry("journal={Int. Secur.}")),
]


@pytest.mark.parametrize(("name", "bib"), LOW)
def test_what_is_not_sure_is_told_on_request_only(name: str, bib: str) -> None:
    assert sureness(name, bib) == ["low"]


FIXED = [
    ("doi-as-url", "doi={doi: 10.1000/A_b}", "doi={10.1000/A_b}"),
    ("doi-as-url", "doi = {HTTP://DX.DOI.ORG/10.1000/5}", "doi = {10.1000/5}"),
    ("hyphenated-pages", "pages={1-2, 3 --- 4}", "pages={1--2, 3--4}"),
    ("hyphenated-pages", "pages={1-2, 3 — 4}", "pages={1--2, 3--4}"),
    ("month-as-text", 'month="Sept."', "month=sep"),
    ("invalid-date", "date={March 5, 1998}", "date={1998-03-05}"),
    ("html-entity", "title={A &amp;amp; B &quot;C&quot;}", 'title={A \\& B {"}C{"}}'),
    ("html-entity", "title={A \\&amp; B}", "title={A \\& B}"),
    ("html-tag", "title={<i>A <b>B</b></i>, C<sub>2</sub>}", "title={\\emph{A \\textbf{B}}, C\\textsubscript{2}}"),
    ("html-tag", "title={<i>A}", "title={<i>A}"),
    ("mojibake", "title={Ã¼ber Ãœ, donâ€™t}", "title={über Ü, don’t}"),
    ("decomposed-letter", "title={e\u0301e\u0301}", "title={éé}"),
    ("unseparated-names", "author={A. Lee \\& B. Ray}", "author={A. Lee and B. Ray}"),
    ("unprotected-capitals", "title={NATO and {UN} and NATO}", "title={{NATO} and {UN} and {NATO}}"),
    ("invalid-url", "url={\\url{https://example.org/}}", "url={https://example.org/}"),
    ("invalid-url", "url={https://example.org/a\\_b\\%20}", "url={https://example.org/a_b%20}"),
    ("empty-field", "note={}, year={1990}", "year={1990}"),
    ("empty-field", "\n  note = {},\n  year = {1990}", "\n  year = {1990}"),
    ("empty-field", "\r\n  note = {}\r\n", "\r\n"),
    ("literal-et-al", "author={Lee, Ann, et al.}", "author={Lee, Ann and others}"),
    ("invalid-year", "year={In press}", "pubstate={inpress}"),
    ("missing-comma", "a={1} b={2}, c={3}", "a={1}, b={2}, c={3}"),
    ("unparsable-entry", "a={1}, b={2},, c={3}", "a={1}, b={2}, c={3}"),
    ("malformed-name", "author={Lee, Ann, and Ek, Bo}", "author={Lee, Ann and Ek, Bo}"),
    ("unseparated-names", "author={Ann Lee; Bo Ek}", "author={Ann Lee and Bo Ek}"),
    ("unseparated-names", "author={Ann Lee, Bo Ek, Cy Orr}", "author={Ann Lee and Bo Ek and Cy Orr}"),
    ("doi-in-url", "url={https://doi.org/10.1162/isec}", "doi={10.1162/isec}"),
    ("invalid-url", "url={goo.gl/5DZ71Q}", "url={https://goo.gl/5DZ71Q}"),
    ("invalid-url", "url={10.4000/books}", "url={10.4000/books}"),
    ("invalid-edition", "edition={third edition}", "edition={3}"),
    ("misspelt-field", "pubisher={A}", "publisher={A}"),
]


@pytest.mark.parametrize(("name", "before", "after"), FIXED)
def test_fixes(name: str, before: str, after: str) -> None:
    assert fixed(name, BIBLATEX + entry(before)) == BIBLATEX + entry(after)


def test_a_macro_is_never_replaced_by_what_it_stands_for() -> None:
    bib = "@string{x = {Secker & Warburg}}\n" + entry("publisher=x, title = x # { & more}, year={2000}")
    for name in ("unescaped-ampersand", "html-entity", "inconsistent-periodical"):
        assert fixed(name, bib) == bib


class TestMacros:
    def test_each_is_told_once(self) -> None:
        assert words("undefined-macro", entry("journal=abc") + entry("journal=abc") + entry("journal=xyz")) == ["abc", "xyz"]

    def test_many_and_no_definition_mean_that_they_are_defined_elsewhere(self) -> None:
        bib = "".join(entry(f"journal={name}") for name in ("aa", "bb", "cc", "dd", "ee"))
        assert set(sureness("undefined-macro", bib)) == {"low"}
        assert set(sureness("undefined-macro", '@string{zz = "z"}' + bib)) == {"high"}


def test_hyphens_are_a_slip_where_other_pages_have_dashes() -> None:
    dashed = entry("pages={1--2}") + entry("pages={3--4}")
    assert sureness("hyphenated-pages", BIBLATEX + dashed + entry("pages={5-6}")) == ["medium"]
    assert sureness("hyphenated-pages", BIBLATEX + entry("pages={5-6}")) == ["low"]


class TestBiblatexOnly:
    @pytest.mark.parametrize(
        ("bib", "found"),
        [
            ("@online{a, title={B}}", ["BibTeX does not know @online; such works are @misc there"]),
            ("@set{a, title={B}}", ["BibTeX does not know @set"]),
            (entry("journaltitle={B}"), ["BibTeX does not know the field “journaltitle”; it calls it “journal”"]),
            (entry("date={2001-05}"), ["BibTeX does not know the field “date”; it has year and month"]),
            (entry("maintitle={B}, title={C}"), ["BibTeX does not know the field “maintitle”"]),
            (entry("journal={B}, year={2001}, urldate={2002-01-01}"), []),
        ],
    )
    def test_what_bibtex_does_not_know(self, bib: str, found: list[str]) -> None:
        bibliography = read(bib.encode(), "a.bib")
        assert [each.message for each in findings("biblatex-only", bibliography._replace(dialect="bibtex"))] == found
        assert findings("biblatex-only", bibliography._replace(dialect="biblatex")) == []

    def test_what_has_another_name_gets_it(self) -> None:
        bib = "@online{a, date={2001}, journaltitle={B}, location={C}, address={D}}"
        config = Config(select=("biblatex-only",), profile="bibtex", strict=True)
        report = lint(Run((), (read(bib.encode(), "a.bib"),)), lambda _: config)
        wanted = "@misc{a, year={2001}, journal={B}, location={C}, address={D}}"
        assert fix(bib, "a.bib", report.diagnostics, unsafe=True).text == wanted


def articles(count: int, fields: str) -> str:
    return "".join(f"@article{{k{place}, {fields}}}\n" for place in range(count))


class TestUnevenness:
    def test_few_entries_and_many_without_are_no_habit(self) -> None:
        with_volume = "volume={1}, year={2001}"
        assert words("uneven-fields", articles(7, with_volume) + entry("year={2001}")) == ["key"]
        assert words("uneven-fields", articles(6, with_volume) + entry("year={2001}")) == []
        assert words("uneven-fields", articles(7, with_volume) + entry("year={2001}") + entry("year={2002}")) == []

    @pytest.mark.parametrize("fields", ["date={2001-05-03}", "year={in press}", "year={2001}, eprint={1}"])
    def test_some_works_need_no_volume(self, fields: str) -> None:
        assert words("uneven-fields", articles(9, "volume={1}, year={2001}") + entry(fields)) == []

    def test_titles_in_other_languages_are_not_compared(self) -> None:
        english = articles(9, "title={The Wealth of Great Nations}")
        assert words("uneven-capitals", english + entry("title={The wealth of great nations}")) == ["The wealth of great nations"]
        assert words("uneven-capitals", english + entry("title={Über den Reichtum an großen Worten}")) == []
        assert words("uneven-capitals", english + entry("title={On war}")) == []


RETRACTED = Notice("retraction", "10.1000/n", Date(2010, 2))
BACK = Notice("reinstatement", "", Date(2012))


@pytest.mark.parametrize(
    ("notices", "told"),
    [
        ((RETRACTED,), ["this work was retracted in 2010-02"]),
        ((Notice("withdrawal"),), ["this work was withdrawn"]),
        ((RETRACTED, BACK), []),
        ((RETRACTED._replace(date=None), BACK), []),
        ((BACK, RETRACTED._replace(date=Date(2013))), ["this work was retracted in 2013"]),
        ((Notice("correction"), Notice("expression-of-concern"), Notice("new-version")), []),
    ],
)
def test_notices_decide_whether_a_work_stands(notices: tuple[Notice, ...], told: list[str]) -> None:
    bibliography = read(b"@article{a, title={B}, doi={https://doi.org/10.1000/ABC}}", "a.bib")._replace(
        notices={"10.1000/abc": notices}
    )
    assert [each.message for each in findings("retracted-work", bibliography)] == told


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        ("RETRACTED: A Study", "RETRACTED:"),
        ("{RETRACTED} A Study", "{RETRACTED}"),
        ("RETRACTED ARTICLE: A Study", "RETRACTED ARTICLE:"),
        ("Retracted: A Study", "Retracted:"),
        ("[Retracted] A Study", "[Retracted]"),
        ("WITHDRAWN: A Study", "WITHDRAWN:"),
        ("A Study (Retracted article. See vol. 5, pg. 3, 2003)", "(Retracted article. See vol. 5, pg. 3, 2003)"),
        ("Retracted Works and Their Afterlife", ""),
        ("Retraction: A Study", ""),
        ("WITHDRAWN GAMES OF THE CENTURY", ""),
        ("Withdrawn from the World", ""),
        ("A Study of (Retracted) Claims", ""),
    ],
)
def test_titles_say_that_a_work_was_retracted(title: str, marked: str) -> None:
    assert words("retracted-work", entry(f"title={{{title}}}")) == ([marked] if marked else [])


class TestVariants:
    def test_the_most_frequent_form_is_the_usual_one(self) -> None:
        authors = ("Tolkien, J.R.R.", "Tolkien, J. R. R.", "Tolkien, J. R. R.")
        bib = "\n".join(f"@book{{k{number}, author={{{author}}}}}" for number, author in enumerate(authors))
        assert told_of("inconsistent-name", bib) == [("Tolkien, J.R.R.", "this is “Tolkien, J. R. R.” in k1")]

    @pytest.mark.parametrize(
        ("one", "other"),
        [("Müller, Jürgen", "Muller, Jurgen"), ("Sartre, Jean-Paul", "Sartre, Jean Paul"), ("Lee, Ann B", "Lee, Ann B.")],
    )
    def test_accents_hyphens_and_stops(self, one: str, other: str) -> None:
        assert len(told_of("inconsistent-name", f"@book{{a, author={{{one}}}}}\n@book{{b, author={{{other}}}}}")) == 1

    @pytest.mark.parametrize(
        ("one", "other"), [("Lee, Ann", "Lee, Anne"), ("Lee, A. B.", "Lee, A. C."), ("Lee, Ann", "Leigh, Ann")]
    )
    def test_other_people(self, one: str, other: str) -> None:
        assert told_of("inconsistent-name", f"@book{{a, author={{{one}}}}}\n@book{{b, author={{{other}}}}}") == []

    @pytest.mark.parametrize(
        ("one", "other"), [("Language \\& Society", "Language and Society"), ("Le Monde", "le monde"), ("The Times", "Times")]
    )
    def test_periodicals(self, one: str, other: str) -> None:
        bib = f"@article{{a, journal={{{one}}}}}\n@article{{b, journaltitle={{{other}}}}}"
        assert sureness("inconsistent-periodical", bib) == ["medium"]

    def test_an_unknown_field_is_told_once_and_of_several_entries_on_request_only(self) -> None:
        assert sureness("unknown-field", entry("mood={a}")) == ["medium"]
        assert sureness("unknown-field", entry("mood={a}") + entry("mood={b}")) == ["low"]

    def test_a_type_of_ones_own_is_told_on_request_only(self) -> None:
        assert sureness("unknown-type", entry("title={a}", "lecture")) == ["medium"]
        assert sureness("unknown-type", entry("title={a}", "lecture") * 3) == ["low"] * 3


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1946", (Day(1946),)),
        ("1946-04-01", (Day(1946, 4, 1),)),
        ("1946-04/1946-06", (Day(1946, 4), Day(1946, 6))),
        ("1946/", (Day(1946),)),
        ("-0043-03-15", (Day(-43, 3, 15),)),
        ("Y-17000", (Day(-17000),)),
        ("199X", (Day(1990),)),
        ("2001-21", (Day(2001, 21),)),
        ("2001-XX-XX", (Day(2001),)),
        ("1984?", (Day(1984),)),
        ("1946-13", ()),
        ("1946-04-31", ()),
        ("1946-4", ()),
        ("46", ()),
        ("", ()),
        ("/", ()),
        ("1/2/3", ()),
    ],
)
def test_dates_of_biblatex(text: str, days: tuple[Day, ...]) -> None:
    assert read_days(text) == days


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5 March 1998", "1998-03-05"),
        ("mar. 1998", "1998-03"),
        ("1998-3-5", "1998-03-05"),
        ("1998–2001", "1998/2001"),
        ("3/5/1998", ""),
        ("24-26 May, 2002", ""),
        ("Autumn", ""),
        ("31 June 1998", ""),
    ],
)
def test_dates_in_words(text: str, written: str) -> None:
    assert reworded(text) == written


@pytest.mark.parametrize(
    ("garbled", "whole"),
    [("Ã¶", "ö"), ("â€œ", "“"), ("ÃƒÂ¶", "ö"), ("Ð\x90", "А"), ("ö", "ö"), ("Ä»", "Ä»"), ("É\u00a0", "É\u00a0"), ("ÃÃ¶Ã", "ÃöÃ")],
)
def test_garbled_letters(garbled: str, whole: str) -> None:
    assert repaired(garbled) == whole


def test_slips_are_told_from_names_of_ones_own() -> None:
    assert [nearest(name, TYPES) for name in ("artcle", "books", "lecture", "web")] == ["article", "book", "", ""]
    assert [nearest(name, FIELDS) for name in ("auhtor", "pagse", "instution", "lead", "foo")] == [
        "author",
        "pages",
        "institution",
        "",
        "",
    ]
