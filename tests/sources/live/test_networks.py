"""No machine is asked that is not of the public internet, whatever its name says."""

from threading import Event

import pytest

from onrecord.errors import NoSuchHost, RefusedAddress, TooSlow
from onrecord.sources.live.addresses import address
from onrecord.sources.live.networks import machines, refusal


@pytest.mark.parametrize("machine", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_machines_are_asked(machine: str) -> None:
    assert refusal(machine, private=False) == ""


@pytest.mark.parametrize(
    "machine", ["127.0.0.1", "127.8.9.1", "::1", "10.1.2.3", "172.31.0.1", "192.168.0.1", "100.64.0.1", "fd12::1"]
)
def test_networks_of_ones_own_are_asked_where_the_user_allows_it(machine: str) -> None:
    assert "--allow-private" in refusal(machine, private=False)
    assert refusal(machine, private=True) == ""


@pytest.mark.parametrize(
    "machine",
    [
        "169.254.169.254",
        "169.254.1.1",
        "100.100.100.200",
        "168.63.129.16",
        "fd00:ec2::254",
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "224.0.0.1",
        "ff02::1",
        "255.255.255.255",
        "fe80::1",
        "fe80::1%eth0",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "198.18.0.1",
        "203.0.113.5",
        "2001:db8::1",
        "240.0.0.1",
        "nonsense",
        "",
    ],
)
def test_what_no_page_lies_on_is_never_asked(machine: str) -> None:
    assert refusal(machine, private=True)
    assert "--allow-private" not in refusal(machine, private=False)


def test_one_bad_machine_among_good_ones_refuses_the_name() -> None:
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.8 stands for a private network"):
        machines(
            address("http://news.example/"),
            lambda _host, _port: ("93.184.216.34", "10.0.0.8"),
            private=False,
            seconds=9.0,
        )


def test_a_name_that_leads_nowhere_is_said_to() -> None:
    def nobody(_host: str, _port: int) -> tuple[str, ...]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(NoSuchHost, match="Name or service not known"):
        machines(address("http://news.example/"), nobody, private=False, seconds=9.0)
    with pytest.raises(NoSuchHost):
        machines(address("http://news.example/"), lambda _host, _port: (), private=False, seconds=9.0)


def test_a_name_that_is_looked_up_without_end_is_given_up() -> None:
    over = Event()

    def never(_host: str, _port: int) -> tuple[str, ...]:
        over.wait(60)
        return ("93.184.216.34",)

    with pytest.raises(TooSlow, match=r"0\.05|0 seconds|less than"):
        machines(address("http://news.example/"), never, private=False, seconds=0.05)
    over.set()
