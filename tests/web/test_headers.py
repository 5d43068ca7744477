"""What every answer tells the browser."""

import pytest

from tests.web.conftest import Site


@pytest.mark.parametrize("path", ["/", "/login", "/healthz", "/s/none", "/v/none", "/d/none", "/x"])
def test_every_answer_is_guarded(site: Site, path: str) -> None:
    site.sign_in()
    for browser in (site.browser, site.stranger()):
        found = browser.get(path).headers
        assert found["x-content-type-options"] == "nosniff"
        assert found["x-frame-options"] == "DENY"
        assert found["cache-control"] == "no-store"
        assert found["referrer-policy"] in ("same-origin", "no-referrer")
        policy = found["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")
        scripts = [part for part in policy.split("; ") if part.startswith("script-src")]
        assert not any("unsafe-inline" in part or "http" in part for part in scripts)


@pytest.mark.parametrize("path", ["/login", "/s/none", "/v/none"])
def test_small_pages_run_no_script_at_all(site: Site, path: str) -> None:
    answer = site.stranger().get(path)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy
    assert "<script" not in answer.text


def test_health_says_how_it_is(site: Site) -> None:
    answer = site.stranger().get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"


def test_the_page_says_its_language(site: Site) -> None:
    site.sign_in()
    page = site.browser.get("/", headers={"accept": "text/html", "accept-language": "zh"})
    assert '<html lang="zh-CN">' in page.text
    assert "<title>Lihui</title>" in page.text
    assert int(page.headers["content-length"]) == len(page.content)
