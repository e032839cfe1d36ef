"""An office as it comes, for all that is published."""

import pytest

from langkah.desk import Office


@pytest.fixture(scope="module")
def office() -> Office:
    return Office()
