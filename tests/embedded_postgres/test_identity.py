"""As whom the server runs for root: three ways, each of which must carry a cluster from its making to its stop."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from catalogue.embedded_postgres import identity
from catalogue.embedded_postgres.binaries import choose
from catalogue.embedded_postgres.cluster import Cluster
from catalogue.embedded_postgres.errors import PostgresUnavailableError
from catalogue.embedded_postgres.identity import Identity

WAYS = {way.name: way for way in identity._for_root()}
only_for_root = pytest.mark.skipif(os.geteuid() != 0, reason="these ways are for root alone")


@only_for_root
@pytest.mark.parametrize("name", WAYS)
def test_every_way_runs_a_cluster(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    way = WAYS[name]
    if way.prefix and not shutil.which(way.prefix[0]):
        pytest.skip(f"{way.prefix[0]} is not installed")
    # The plain change of user works below open folders alone, and pytest's are closed.
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)
    modes = {above: stat.S_IMODE(above.stat().st_mode) for above in (tmp_path, *tmp_path.parents)}
    monkeypatch.setattr(identity, "_for_root", lambda: [way])
    cluster = Cluster(tmp_path / "pg", durable=False)
    programs = choose(cluster.data)
    cluster.folder.mkdir(mode=0o711)
    if not identity._works(way, programs, cluster.folder):
        pytest.skip("this machine does not allow it")
    cluster.ensure()
    assert cluster.data.stat().st_uid == way.owner
    server = int((cluster.data / "postmaster.pid").read_text().split("\n")[0])
    cluster.leave()
    assert not Path(f"/proc/{server}/root").exists()
    assert modes == {above: stat.S_IMODE(above.stat().st_mode) for above in modes}, "nobody's folders are opened"


@only_for_root
def test_a_folder_made_one_way_is_taken_over_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a user namespace", "setpriv", "a user namespace"):
        way = WAYS[name]
        monkeypatch.setattr(identity, "_for_root", lambda way=way: [way])
        cluster = Cluster(tmp_path / "pg", durable=False)
        try:
            cluster.ensure()
        except PostgresUnavailableError as error:
            pytest.skip(str(error))
        assert cluster.data.stat().st_uid == way.owner
        cluster.leave()


@only_for_root
def test_root_without_any_way_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "_for_root", lambda: [Identity("no way", 0, ("false",))])
    with pytest.raises(PostgresUnavailableError, match="does not run as root, and no other user can reach"):
        Cluster(tmp_path / "pg").ensure()


def test_an_ordinary_user_runs_it_as_oneself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert identity.choose(choose(tmp_path / "data"), tmp_path) == Identity("oneself", 1000)
