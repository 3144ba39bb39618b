from tallystick.model.commitment import Kind
from tallystick.model.outline import Section
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.summary import count, merged, section_tallies, summary, total
from tests import factory


def test_the_whole_counts_every_article_and_commitment():
    whole = total(factory.evaluation())
    assert (whole.articles, whole.commitments) == (4, 13)
    assert whole.counts[Kind.QUANTIFIED] == dict.fromkeys(VERDICTS[Kind.QUANTIFIED], 1)


def test_a_section_counts_what_stands_in_the_sections_under_it():
    tallies = {tally.section.id: (tally.depth, tally.articles, tally.commitments) for tally in _tallies()}
    assert tallies == {"s1": (0, 2, 5), "s2": (1, 2, 5), "s3": (0, 2, 8)}


def test_articles_under_no_heading_are_counted_first():
    articles = factory.evaluation().articles
    evaluation = factory.evaluation(
        sections=(Section("s2", "(1) Right to work", None, 0), Section("s3", "Part II. Health", None, 1)),
        articles=(_loose(articles[0]), *articles[1:]),
    )
    first, *others = section_tallies(evaluation)
    assert (first.section, first.articles, first.commitments) == (None, 1, 3)
    assert [tally.articles for tally in others] == [1, 2]


def test_verdicts_that_nobody_got_are_counted_as_zero():
    assert count(()) == {kind: dict.fromkeys(verdicts, 0) for kind, verdicts in VERDICTS.items()}


def test_merged_adds_up_a_verdict_that_several_kinds_can_get():
    assert dict(merged(total(factory.evaluation()).counts))[Verdict.NO_EVIDENCE] == 3


def test_the_summary_of_the_record_has_a_line_a_section():
    lines = summary(factory.evaluation())["sections"]
    assert [(line["section"], line["commitments"]) for line in lines] == [("s1", 5), ("s2", 5), ("s3", 8)]


def _tallies():
    return section_tallies(factory.evaluation())


def _loose(article):
    return factory.replace(article, section=None)
