"""An address that no record can have is answered with 404, whatever bytes it holds."""

from __future__ import annotations

import pytest


@pytest.mark.django_db
@pytest.mark.parametrize(
    "records", ["statements", "applicants", "projects", "papers", "advisors", "institutions", "areas"]
)
@pytest.mark.parametrize("key", ["%00", "a%00b", "%ff", "' or 1=1", "a" * 5000, "none"])
def test_an_address_that_no_record_has_is_not_found(client, records, key):
    assert client.get(f"/{records}/{key}/").status_code == 404
