from __future__ import annotations

from pathlib import Path

import pytest
from requests import Response  # noqa: TID253 - a test has no start-up to keep short
from requests.exceptions import ConnectionError as NoConnection  # noqa: TID253 - the same
from tests.catalogues.asking import NOWHERE, options
from tests.catalogues.faults import Fault
from tests.catalogues.standin import StandIn

from citecheck.catalogues.client import open_catalogues
from citecheck.catalogues.exchange import each
from citecheck.catalogues.messages import Options, Request
from citecheck.catalogues.wire import Wire, _retry_after

DOI = "10.5555/balance.1998"
pytestmark = pytest.mark.usefixtures("quick")


@pytest.mark.parametrize(
    "fault",
    ["503", "504", "500", "429", "429-retry-after", "html-200", "empty-200", "json-200", "hang", "drop", "truncated", "cut-json"],
)
def test_what_goes_wrong_once_is_asked_again(
    standin: StandIn, tmp_path: Path, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("citecheck.catalogues.wire._retry_after", lambda value: 0.01 if value else 0.0)
    standin.faults.append(Fault(fault))
    asking = options(standin, tmp_path)
    with open_catalogues(asking._replace(timeout=0.5) if fault == "hang" else asking) as client:
        assert client.by_doi([DOI])[DOI].outcome == "found"
    assert len(standin.seen) == 2


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        ("503", "Crossref is out of order (503)"),
        ("504", "Crossref is out of order (504)"),
        ("500", "Crossref is out of order (500)"),
        ("429", "Crossref says that it is asked too much (429)"),
        ("429-much-later", "Crossref says that it is asked too much (429)"),
        ("403", "Crossref refuses to answer (403)"),
        ("400", "Crossref does not accept the question (400)"),
        ("html-200", "Crossref gave an answer that cannot be read"),
        ("empty-200", "Crossref gave an answer that cannot be read"),
        ("json-200", "Crossref gave an answer that cannot be read"),
        ("cut-json", "Crossref gave an answer that cannot be read"),
        ("hang", "Crossref did not answer within 0.1 seconds"),
        ("drop", "Crossref broke off its answer"),
        ("truncated", "Crossref broke off its answer"),
    ],
)
def test_what_always_goes_wrong_is_unknown_and_never_kept(standin: StandIn, tmp_path: Path, fault: str, problem: str) -> None:
    standin.faults.append(Fault(fault, times=0))
    asking = options(standin, tmp_path)._replace(timeout=0.1)
    with open_catalogues(asking) as client:
        assert (client.by_doi([DOI])[DOI].outcome, client.by_doi([DOI])[DOI].problem) == ("unknown", problem)
        assert client.search("harbours").outcome == "unknown"
        assert client.by_isbn("9780306406157").outcome == "unknown"
    standin.faults.clear()
    standin.stopping.set()
    with open_catalogues(asking) as client:
        assert client.by_doi([DOI])[DOI].outcome == "found"
        assert client.search("harbours").outcome == "found"


def test_a_service_that_is_not_there_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    attempts = []
    original = Wire._get

    def count(wire: Wire, request: Request) -> Response:
        attempts.append(request)
        return original(wire, request)

    monkeypatch.setattr(Wire, "_get", count)
    with open_catalogues(Options({"crossref": NOWHERE})) as client:
        answers = client.by_doi([f"10.5555/{number}" for number in range(200)])
        assert client.search("anything").problem == "Crossref cannot be reached at 127.0.0.1:9"
    assert {answer.problem for answer in answers.values()} == {"Crossref cannot be reached at 127.0.0.1:9"}
    assert 1 <= len(attempts) <= 3  # three are sent at a time


def test_a_connection_that_is_lost_for_a_moment_is_tried_again(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Wire._get
    failing = [False, True, True, False]

    def fail(wire: Wire, request: Request) -> Response:
        if failing.pop(0):
            message = "no route"
            raise NoConnection(message)
        return original(wire, request)

    monkeypatch.setattr(Wire, "_get", fail)
    with open_catalogues(options(standin)) as client:
        assert client.search("harbours").outcome == "found"
        assert client.search("Halvorsen").outcome == "found"
    assert failing == []


@pytest.mark.parametrize(("value", "seconds"), [(None, 0), ("3", 3), ("soon", 0), ("Mon, 01 Jan 2001 00:00:00 GMT", 0)])
def test_how_long_a_service_asks_to_wait(value: str | None, seconds: float) -> None:
    assert _retry_after(value) == seconds


def test_a_service_that_fails_again_and_again_is_left_alone(standin: StandIn) -> None:
    standin.faults.append(Fault("503", times=0))
    with open_catalogues(options(standin)) as client:
        for number in range(20):
            assert client.search(f"harbours {number}").outcome == "unknown"
    assert len(standin.seen) == 10  # twice five attempts


def test_a_service_that_never_answers_is_waited_for_twice(standin: StandIn) -> None:
    standin.faults.append(Fault("hang", times=0))
    with open_catalogues(options(standin)._replace(timeout=0.1)) as client:
        for number in range(20):
            assert client.search(f"harbours {number}").problem == "Crossref did not answer within 0.1 seconds"
    assert len(standin.seen) == 2


def test_one_question_that_fails_does_not_stop_the_others(standin: StandIn) -> None:
    standin.faults.append(Fault("500", "cursed", 0))
    with open_catalogues(options(standin)) as client:
        outcomes = [
            client.search(text).outcome for text in ("cursed", "harbours", "cursed one", "Halvorsen", "cursed two", "Baltic")
        ]
    assert outcomes == ["unknown", "found"] * 3


def test_an_older_answer_is_better_than_none(standin: StandIn, tmp_path: Path) -> None:
    with open_catalogues(options(standin, tmp_path)) as client:
        found = client.by_doi([DOI])
    standin.faults.append(Fault("503", times=0))
    with open_catalogues(options(standin, tmp_path)._replace(refresh=True)) as client:
        assert client.by_doi([DOI]) == found


def test_whoever_gives_an_address_is_named_in_every_question(standin: StandIn) -> None:
    with open_catalogues(options(standin)._replace(mailto="ada@example.org")) as client:
        client.search("harbours")
        client.by_arxiv("2101.00001")
    crossref, arxiv = standin.seen
    assert "mailto=ada%40example.org" in crossref.path
    assert "mailto" not in arxiv.path
    assert all(
        "citecheck/" in seen.headers["User-Agent"] and "(mailto:ada@example.org)" in seen.headers["User-Agent"]
        for seen in standin.seen
    )


def test_nobody_is_named_unless_they_ask_for_it(standin: StandIn) -> None:
    with open_catalogues(options(standin)) as client:
        client.search("harbours")
    assert "mailto" not in standin.seen[0].path + standin.seen[0].headers["User-Agent"]


def test_a_proxy_is_not_used_for_this_machine(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, NOWHERE)
    with open_catalogues(options(standin)) as client:
        assert client.search("harbours").outcome == "found"


def test_several_threads_ask_at_a_time(standin: StandIn, tmp_path: Path) -> None:
    texts = [f"{word} {number}" for number in range(10) for word in ("harbours", "granaries", "fog")]
    with open_catalogues(options(standin, tmp_path)) as client:
        answers = dict(each(client.search, texts))
    assert list(answers) == texts
    assert {answer.outcome for answer in answers.values()} == {"found"}
    assert len(standin.seen) == len(texts)


def test_whoever_stops_taking_answers_leaves_the_rest_unasked(standin: StandIn) -> None:
    with open_catalogues(options(standin)) as client:
        answers = each(client.search, [f"harbours {number}" for number in range(200)])
        next(answers)
        answers.close()  # type: ignore[attr-defined]  # a generator
        assert len(standin.seen) < 100
