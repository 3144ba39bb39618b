"use strict";
// Adds a filter above the contents. Everything on the page can be read without it.
(() => {
  const contents = document.getElementById("contents");
  const articles = [...document.querySelectorAll("article[data-verdicts]")];
  if (!contents || articles.length < 2) return;

  const make = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const shape = (verdict) => {
    const found = document.querySelector(`.scales .shape.v-${verdict}`);
    return found ? found.cloneNode(true) : "";
  };
  const entries = articles.map((article) => ({
    article,
    line: contents.querySelector(`a[href="#${CSS.escape(article.id)}"]`)?.closest("li"),
    verdicts: article.dataset.verdicts.split(" ").filter(Boolean),
    words: article.textContent.toLowerCase(),
  }));

  const search = make("input", { type: "search", id: "filter-words", autocomplete: "off" });
  const status = make("p", { role: "status" });
  const found = new Set(entries.flatMap((entry) => entry.verdicts));
  const scale = [...document.querySelectorAll(".scales .shape")].map((shape) => shape.classList[1].slice(2));
  const verdicts = [...new Set(scale)].filter((verdict) => found.has(verdict));
  const boxes = verdicts.map((verdict) => make("input", { type: "checkbox", value: verdict }));
  const choices = make("fieldset", {}, make("legend", {}, "Show articles with"));
  for (const box of boxes) {
    choices.append(make("label", {}, box, shape(box.value), box.value.replaceAll("_", " ")));
  }
  const form = make(
    "form", { class: "filter", role: "search", "aria-label": "Filter the articles" },
    make("label", { for: "filter-words" }, "Search the articles"), search, choices, status,
  );

  const apply = () => {
    const words = search.value.trim().toLowerCase();
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    let shown = 0;
    for (const entry of entries) {
      const fits = entry.words.includes(words) &&
        (!chosen.length || chosen.some((verdict) => entry.verdicts.includes(verdict)));
      entry.article.hidden = !fits;
      if (entry.line) entry.line.hidden = !fits;
      shown += fits;
    }
    const filtered = Boolean(words || chosen.length);
    for (const part of contents.querySelectorAll("details")) {
      part.hidden = !part.querySelector("li:not([hidden])");
      if (filtered) part.open = true;
    }
    for (const part of document.querySelectorAll(".part:has(article)")) {
      part.hidden = !part.querySelector("article:not([hidden])");
    }
    status.textContent = filtered ? `${shown} of ${entries.length} articles` : "";
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!aim || !aim.closest("[hidden]")) return;
    form.reset();
    apply();
    aim.scrollIntoView();
  });
  contents.querySelector("h2").after(form);
})();
