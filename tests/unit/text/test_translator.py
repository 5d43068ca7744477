"""Sentences of the catalogue: placeholders, one and many, fields by their names."""

import pytest

from sales_core.text.translator import LANGUAGES, Translator, entries


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), ("1,001", "1,001 rows")]
)
def test_one_and_many(count: object, said: str) -> None:
    assert Translator("en")("uploads.rows", count=count) == said


def test_a_sentence_may_count_inside_a_word() -> None:
    assert Translator("en")("cli.sure", count=1) == "Load this file?"
    assert Translator("en")("cli.sure", count=3) == "Load these 3 files?"


def test_a_missing_value_does_not_fail_the_page() -> None:
    assert Translator("zh")("uploads.rows") == "{count} 行"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_names_fields_as_people_do(lang: str) -> None:
    t = Translator(lang)  # type: ignore[arg-type]  # one of LANGUAGES
    said = t.question("missing_column", {"field": "customer_name", "headers": "A"})
    assert t("field.customer_name") in said
    assert "customer_name" not in said


@pytest.mark.parametrize("key", sorted(k for k, e in entries().items() if "|" in e["en"]))
def test_every_plural_is_of_something_the_chinese_counts_too(key: str) -> None:
    for count in (1, 2):
        said = Translator("en")(
            key, **dict.fromkeys(("count", "rows", "files", "of", "without"), count)
        )
        assert "|" not in said
        assert str(count) in said or "this" in said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("1100000.00", "1,100,000"),
        ("-0.5", "-0.5"),
        ("1234.56", "1,234.56"),
        ("x", "x"),
        ("1" + "0" * 30, "1" + ",000" * 10),
    ],
)
def test_amounts_have_their_thousands_apart(amount: str, said: str) -> None:
    text = Translator("en")("issue.total_differs", printed=amount, computed="0")
    assert text.startswith(f"The printed total is {said} but the rows add up to 0.")
