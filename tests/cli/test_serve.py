"""``onrecord serve`` says where the record is, or in a sentence why it cannot be served."""

import re
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.cli.conftest import Onrecord


@pytest.fixture
def record(onrecord: Onrecord, report: Path) -> Path:
    onrecord("read", report)
    return Path("onrecord.db").absolute()


def test_without_a_record_it_says_how_to_make_one(onrecord: Onrecord) -> None:
    said = onrecord("serve", "--port", "0")
    assert (said.code, said.out) == (3, "")
    assert "make one with: onrecord read PATH" in said.err


def test_a_port_that_is_taken_is_named(onrecord: Onrecord, record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = onrecord("serve", "--port", port)
    assert said.code == 2
    assert f"port {port} of 127.0.0.1 is taken" in said.err


def test_an_address_of_another_machine_is_refused(onrecord: Onrecord, record: Path) -> None:
    said = onrecord("serve", "--host", "192.0.2.1", "--port", "0", "--token", "a token that nobody guesses")
    assert said.code == 2
    assert "cannot listen at port 0 of 192.0.2.1" in said.err


def test_it_is_not_opened_to_the_network_without_saying_who_may(onrecord: Onrecord, record: Path) -> None:
    said = onrecord("serve", "--host", "0.0.0.0", "--port", "0")
    assert said.code == 2
    assert "--token" in said.err


@pytest.mark.parametrize("part", ["fastapi", "uvicorn"])
def test_parts_that_are_not_installed_are_named_with_the_command(
    onrecord: Onrecord, record: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("onrecord.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, part, None)
    said = onrecord("serve", "--port", "0")
    assert said.code == 2
    assert f"not installed ({part}); install them with: pip install 'onrecord[web]'" in said.err


def test_it_prints_its_address_answers_there_and_leaves_on_ctrl_c(record: Path) -> None:
    command = [sys.executable, "-m", "onrecord", "serve", "--record", str(record), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", server.stderr.readline())
        assert found is not None
        asking = HTTPConnection("127.0.0.1", int(found[1]))
        asking.request("GET", "/stories")
        answer = asking.getresponse()
        assert answer.status == 200
        assert b"Harbour vote delayed" in answer.read()
        asking.close()
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0
        assert server.stdout is not None
        assert server.stdout.read() == ""
