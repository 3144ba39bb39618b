"""The head of a page: what no page of ours may lack."""

from tallystick.publish.page.html import Html, element


def head(title: str, policy: str, *more: Html) -> Html:
    """The head of a page with its title, its content security policy and `more`, such as its style."""
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        Html('<link rel="icon" href="data:,">'),
        *more,
    )
