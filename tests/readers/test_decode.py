import pytest

from citecheck.model.document import Problem
from citecheck.readers import read
from citecheck.readers.decode import LARGEST, decode
from citecheck.text.span import Span

OLDER = "; it is in an older encoding, such as Windows-1252: save it with the encoding UTF-8"
MIXED = "; some signs were lost there: put them right, and save it with the encoding UTF-8"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfIt was so.") == ("It was so.", ())


@pytest.mark.parametrize(
    ("data", "text", "start", "message"),
    [
        (b"caf\xe9.", "caf�.", 3, "the file is not UTF-8 here (byte 0xE9)" + OLDER),
        (b"caf\xe9 na\xefve", "caf� na�ve", 3, "the file is not UTF-8 here (byte 0xE9), nor in one more place" + OLDER),
        (b"caf\xe9 " * 1000, "caf� " * 1000, 3, "the file is not UTF-8 here (byte 0xE9), nor in 999 more places" + OLDER),
        ("façade, ".encode() + b"caf\xe9", "façade, caf�", 11, "the file is not UTF-8 here (byte 0xE9)" + MIXED),
        ("� and ".encode() + b"caf\xe9", "� and caf�", 9, "the file is not UTF-8 here (byte 0xE9)" + OLDER),
    ],
)
def test_bytes_that_are_not_utf_8_are_one_problem_with_the_place_of_the_first_and_a_remedy(
    data: bytes, text: str, start: int, message: str
) -> None:
    assert decode(data) == (text, (Problem(Span(start, start + 1), message),))


def test_a_cut_character_at_the_end_is_one_problem() -> None:
    text, problems = decode("He said “no”".encode()[:-1])
    assert text == "He said “no�"
    assert [problem.span for problem in problems] == [Span(11, 12)]


def test_a_nul_is_replaced_and_told() -> None:
    text, problems = decode(b"Words that go on and on, and then a \0 and more words.")
    assert text[36] == "�"
    assert [(problem.span, problem.message) for problem in problems] == [
        (Span(36, 37), "a NUL character, which no text has: delete it")
    ]


def test_many_nuls_are_one_problem() -> None:
    _, problems = decode(b"Words that go on and on, and then \0 and much later another \0 and more words.")
    assert problems == (Problem(Span(34, 35), "2 NUL characters, which no text has: delete them"),)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_read_and_told(encoding: str) -> None:
    text, problems = decode("“Façade”\n".encode(encoding))
    assert text == "“Façade”\n"
    assert [problem.message for problem in problems] == [f"the file is in {encoding.upper()}: save it as UTF-8"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "not a text file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "the file is a PDF"),
        (b"PK\x03\x04\x14\0\x06\0", "the file is a Word, OpenDocument or EPUB file"),
        (b"{\\rtf1\\ansi Text}", "the file is in RTF"),
    ],
)
def test_what_is_no_text_is_one_problem_and_no_text(data: bytes, words: str) -> None:
    document = read(data, "essay.md")
    assert (document.source, document.text, document.blocks) == ("", "", ())
    assert [problem.message.startswith(words) for problem in document.problems] == [True]


def test_what_is_too_large_for_an_essay_is_one_problem() -> None:
    text, problems = decode(b"a" * (LARGEST + 1))
    assert text == ""
    assert [problem.message for problem in problems] == [
        "the file has 16 MB, and nothing in it was read: cut it in parts of at most 16 MB"
    ]
