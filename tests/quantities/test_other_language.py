"""A language of another kind comes as tables alone: a few lines of Chinese, read by the same engine."""

from dataclasses import replace

import pytest

from tallystick.languages.quantities import (
    BoundTable,
    ChangeTable,
    CountedTable,
    LookalikeTable,
    NumberTable,
    PeriodTable,
    QuantityTables,
    UnitTable,
    quantity_tables,
)
from tallystick.quantities.lexicon import compile_lexicon
from tallystick.quantities.phrases import FLAGS, LINKS
from tallystick.quantities.read import Reader
from tests.quantities.reading import show


def table(kind, **keys):
    """A table of a kind: what is not given is empty, as the kind of the English key says."""
    english = next(value for value in vars(quantity_tables("en")).values() if isinstance(value, kind))
    empty = {key: type(value)() for key, value in vars(english).items() if not isinstance(value, int)}
    return replace(english, **{**empty, **keys})


CHINESE = QuantityTables(
    name="chinese",
    common=quantity_tables("en").common,
    units=table(
        UnitTable,
        forms={
            "percent": ("%",),
            "per 1,000": ("‰",),
            "percentage points": ("个百分点",),
            "mu": ("亩",),
            "person-times": ("人次",),
            "RMB": ("元",),
        },
    ),
    numbers=table(
        NumberTable,
        groups=(",",),
        decimal=".",
        values={"一": "1", "二": "2", "三": "3", "五": "5", "九": "9"},
        multipliers={"十": "10", "百": "100", "千": "1000"},
        scales={"万": "10000", "亿": "100000000"},
    ),
    bounds=table(
        BoundTable,
        before={">=": ("不低于", "至少"), "<=": ("不超过",), ">": ("超过",), "~": ("约",)},
        near={"<": ("近",)},
        after={">=": ("以上",), "<=": ("以下",)},
        negators=("不",),
    ),
    changes=table(
        ChangeTable,
        verbs={"increase": ("增长", "提高"), "decrease": ("下降",)},
        multiples={"2": ("翻一番",), "4": ("翻两番",)},
        links=dict.fromkeys(LINKS, ()) | {"to": ("到",)},
        flags=dict.fromkeys(FLAGS, ()) | {"fillers": ("达到", "了"), "added": ("新增",)},
    ),
    periods=table(PeriodTable, before_year=("到",)),
    lookalikes=table(LookalikeTable),
    counted=table(CountedTable),
)
READER = Reader(compile_lexicon(CHINESE))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("覆盖率不低于95%。", [">= 95 percent"]),
        ("死亡率不超过7.5‰。", ["<= 7.5 per 1,000"]),
        ("比例达到90%以上。", [">= 90 percent"]),
        ("排放量下降15%，产量增长了3%。", ["= 15 percent (decrease)", "= 3 percent (increase)"]),
        ("提高1.5个百分点。", ["= 1.5 percentage points (increase)"]),
        ("培训三千二百五十万人次。", ["= 32500000 person-times"]),
        ("面积达到1.5亿亩。", ["= 150000000 mu"]),
        ("近九百万人次受益。", ["< 9000000 person-times"]),
        ("新增约20万亩。", ["~ 200000 mu (increase, added)"]),
        ("收入翻一番。", ["= 2 times (times)"]),
        ("投资41.2万亿元。", ["= 41200000000000 RMB"]),
    ],
)
def test_chinese(sentence, expected):
    assert [show(item) for item in READER.read(sentence)] == expected
