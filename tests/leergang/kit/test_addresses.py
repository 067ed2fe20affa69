"""An address that no row can have leads nowhere, as one that no row has; and what no server can read is said."""

import pytest

ENORMOUS = "9" * 24


@pytest.mark.parametrize("number", ["0", "9" * 18, "9" * 19, ENORMOUS])
@pytest.mark.parametrize("address", ["/nieuw/{}/", "/groep/geen/opdracht/{}/", "/vragen/{}/"])
def test_a_number_that_no_row_has_is_not_found_however_long(signed_in, address, number):
    assert signed_in.get(address.format(number)).status_code == 404


def test_a_stranger_is_asked_to_sign_in_however_long_the_number(client, db):
    answers = [client.get(f"/nieuw/{number}/") for number in ("7", ENORMOUS)]
    assert [answer.status_code for answer in answers] == [302, 302]


@pytest.mark.parametrize("address", [f"/leergang/{ENORMOUS}/", f"/{ENORMOUS}/", f"/begrippen/{ENORMOUS}/"])
def test_a_name_of_digits_is_a_name(signed_in, address):
    assert signed_in.get(address).status_code == 404


def test_what_is_no_address_is_said(client, db):
    assert client.get("/leergang/%00/").status_code == 400
    assert client.get(f"/leergang/?{'a&' * 4000}").status_code == 400
