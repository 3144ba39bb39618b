"""The frame of a page: what no page of ours may lack."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from tallystick.publish.page.html import Child, Html, element
from tallystick.publish.wording import LANGUAGE


def document(head: Html, *body: Child) -> str:
    """A whole page."""
    return "<!doctype html>\n" + element("html", head, element("body", *body), lang=LANGUAGE) + "\n"


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


def sealed_head(title: str, style: str, script: str = "") -> Html:
    """The head of a page that holds its own `style` and `script` and may load nothing else."""
    runs = f"script-src {_hash(script)}; " if script else ""
    policy = (
        f"default-src 'none'; img-src data:; style-src {_hash(style)}; {runs}"
        "base-uri 'none'; form-action 'none'"
    )
    return head(title, policy, element("style", Html(style)))


def packaged(package: str | None, name: str) -> str:
    """The text of a file that lies in a package of ours."""
    return (files(package or "") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
