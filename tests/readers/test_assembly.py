from citecheck.readers.assembly import Assembly
from citecheck.text.span import Span


def test_blocks_are_parted_and_mapped() -> None:
    source = "*One* &amp; two\r\nthree\n\n\n  four"
    assembly = Assembly(source)
    assembly.open("paragraph")
    assembly.take(1, 4)
    assembly.take(5, 6)
    assembly.put("&", 6, 11)
    assembly.take(11, 15)
    assembly.break_line(15, 17)
    assembly.take(17, 22)
    assembly.open("quote", 1)
    assembly.take(27, 31)
    assembly.close()
    assert assembly.text == "One & two\nthree\n\nfour"
    assert [(block.kind, block.span) for block in assembly.blocks] == [("paragraph", Span(0, 15)), ("quote", Span(17, 21))]
    spans = {
        words: assembly.map.span(Span(start, start + len(words))).of(source)
        for words in ("One", "& two", "two\nth", "four")
        if (start := assembly.text.index(words)) >= 0
    }
    assert spans == {"One": "One", "& two": "&amp; two", "two\nth": "two\r\nth", "four": "four"}


def test_an_empty_block_leaves_nothing_behind() -> None:
    assembly = Assembly("ab")
    assembly.open("paragraph")
    assembly.take(0, 1)
    assembly.open("heading", 1)
    assembly.break_line(1, 1)
    assembly.open("paragraph")
    assembly.take(1, 2)
    assembly.close()
    assert assembly.text == "a\n\nb"
    assert [block.kind for block in assembly.blocks] == ["paragraph", "paragraph"]


def test_a_block_neither_begins_nor_ends_with_a_line_break() -> None:
    assembly = Assembly("\na\n\nb\n")
    assembly.open("paragraph")
    assembly.break_line(0, 1)
    assembly.take(1, 2)
    assembly.break_line(2, 3)
    assembly.break_line(3, 4)
    assembly.take(4, 5)
    assembly.break_line(5, 6)
    assembly.close()
    assert assembly.text == "a\nb"
