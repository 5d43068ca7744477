"""Files to keep: only for the workspace they were made for, named as people wrote it."""

import io

import openpyxl

from sales_core.services import uploads
from tests.services.test_repairs import content
from tests.web.conftest import Site

NAME = '错误 10月; "x".xlsx'


def test_a_member_gets_the_file_under_its_name(site: Site) -> None:
    site.sign_in()
    sha256 = site.house.downloads.put(1, NAME, b"content")
    answer = site.browser.get(f"/d/{sha256}")
    assert answer.content == b"content"
    said = answer.headers["content-disposition"]
    assert said.startswith("attachment; filename*=UTF-8''")
    assert said.isascii()
    assert '"' not in said
    assert answer.headers["etag"] == f'"{sha256}"'
    assert answer.headers["cache-control"] == "private, no-cache"
    again = site.browser.get(f"/d/{sha256}", headers={"if-none-match": f'"{sha256}"'})
    assert (again.status_code, again.content) == (304, b"")


def test_a_change_of_one_digit_is_another_file(site: Site) -> None:
    site.sign_in()
    first, second = (site.house.downloads.put(1, NAME, b"%d" % n) for n in (1, 2))
    old = site.browser.get(f"/d/{second}", headers={"if-none-match": f'"{first}"'})
    assert (old.status_code, old.content) == (200, b"2")


def test_nobody_else_gets_it(site: Site) -> None:
    other = site.house.downloads.put(2, NAME, b"of another workspace")
    own = site.house.downloads.put(1, NAME, b"content")
    assert site.stranger().get(f"/d/{own}").status_code == 401
    site.sign_in()
    assert site.browser.get(f"/d/{other}").status_code == 404
    assert site.browser.get("/d/" + "0" * 64).status_code == 404


def test_a_received_file_with_its_problems_marked(site: Site) -> None:
    card = uploads.receive(site.house, site.owner, [("十月.xlsx", content())])[0]
    address = f"/d/marked/{card.upload_id}"
    assert site.stranger().get(address).status_code == 401
    site.sign_in()
    answer = site.browser.get(address, headers={"accept-language": "zh-CN"})
    assert answer.status_code == 200
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["问题清单", "明细"]
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["content-disposition"].endswith("%E6%9B%B4%E6%AD%A3%29.xlsx")
    english = site.browser.get(address, headers={"accept-language": "en"})
    assert openpyxl.load_workbook(io.BytesIO(english.content)).sheetnames[0] == "Problems"
    assert site.browser.get("/d/marked/999").status_code == 404


def test_a_file_that_cannot_be_read_says_why(site: Site) -> None:
    card = uploads.receive(site.house, site.owner, [("十月.xlsx", b"PK\x03\x04 no workbook")])[0]
    site.sign_in()
    answer = site.browser.get(f"/d/marked/{card.upload_id}", headers={"accept-language": "zh-CN"})
    assert answer.status_code == 422
    assert "没有生成文件" in answer.text
