"""Institutions that people named for an article stay with its commitments when articles are split or merged."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tallystick_web.plans.models import Article, Evaluation


@dataclass(frozen=True, slots=True)
class Homes:
    """The articles of an evaluation by their keys, and the one that each commitment stood in."""

    articles: Mapping[int, Article]
    commitments: Mapping[str, int]


def homes_of(evaluation: Evaluation) -> Homes:
    """The articles as they are before they are made anew; none where people named no institution."""
    articles = list(evaluation.articles.defer("data").prefetch_related("institutions"))
    if not any(each.institutions_by_hand for each in articles):
        return Homes({}, {})
    commitments = dict(evaluation.commitments.values_list("key", "article_id"))
    return Homes({each.pk: each for each in articles}, commitments)


def hand_down(evaluation: Evaluation, before: Homes, articles: Mapping[str, Article]) -> None:
    """Where commitments came to a new article, or from one that goes, their institutions come with them.

    `articles` are those that stay, by number. Only where people named the institutions of any: what the plan itself
    names, the library hands down.
    """
    staying = {each.pk: each for each in articles.values()}
    came_from = defaultdict[int, set[int]](set)
    for key, home in evaluation.commitments.values_list("key", "article_id"):
        origin = before.commitments.get(key, home)
        if origin != home and (home not in before.articles or origin not in staying):
            came_from[home] |= {origin, home}
    for home, origins in came_from.items():
        known = [before.articles[each] for each in origins if each in before.articles]
        if any(each.institutions_by_hand for each in known):
            staying[home].institutions.set({one for each in known for one in each.institutions.all()})
            Article.objects.filter(pk=home).update(institutions_by_hand=True)
