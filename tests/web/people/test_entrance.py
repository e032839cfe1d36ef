"""Coming in."""

import pytest
from django.test import Client
from langkah.web.people.powers import Role
from tests.web.people.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def test_skeleton(client, make, enter):
    r = client.get("/kantor/")
    assert r.status_code == 302, r.content
    r = client.get(r.headers["Location"])
    assert r.status_code == 200
    emp = make(Role.EMPLOYEE, factor=False)
    r = client.post("/kantor/masuk/", {"login": emp.email, "password": PASSWORD})
    assert r.status_code == 302, r.content.decode()
    assert client.get("/kantor/").status_code == 200
    for role in Role:
        if role is Role.EMPLOYEE:
            continue
        p = make(role)
        c = enter(p)
        for path in [
            "/kantor/",
            "/kantor/keamanan/",
            "/kantor/keamanan/kunjungan/",
            "/kantor/orang/",
            "/kantor/orang/undang/",
            "/kantor/usulan/",
            "/kantor/catatan/",
            "/kantor/keamanan/kunci/",
            "/kantor/keamanan/kunci/tambah/",
            "/kantor/keluar/",
            "/kantor/keamanan/sandi/",
            "/kantor/keamanan/aplikasi/lepas/",
            "/kantor/keamanan/cadangan/",
            "/kantor/kelola/",
        ]:
            print(role, path, c.get(path).status_code)
