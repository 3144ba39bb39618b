"use strict";
// Narrows down the list of articles, and marks a quote that had to be cut in pieces. All can be read without it.
(() => {
  const list = document.getElementById("contents");
  if (list) narrow(list);
  const aim = () => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    for (const piece of document.querySelectorAll(".q.aimed")) piece.classList.remove("aimed");
    if (!anchor) return;
    for (const piece of document.querySelectorAll(`[data-of="${CSS.escape(anchor)}"]`)) piece.classList.add("aimed");
  };
  addEventListener("hashchange", aim);
  aim();

  // Each line of the index: how many letters are those of the word before, the others, the steps between places.
  function readWords() {
    let before = "";
    return WORDS.split("\n").map((line) => {
      const [word, ...steps] = line.split(" ");
      before = [...before].slice(0, parseInt(word[0], 36)).join("") + word.slice(1);
      return [before, steps];
    });
  }

  function narrow(list) {
    const form = list.querySelector("form");
    const status = form.querySelector("[role=status]");
    const lines = [...list.querySelectorAll("li[data-place]")];
    const sections = [...list.querySelectorAll(".list")];
    const known = readWords();

    const wordsOf = (said) => {
      const plain = said.normalize("NFKC").toLowerCase().replace(/(?<=\d)[,\u00a0\u202f](?=\d{3})/g, "");
      const unparted = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;
      return (plain.match(/[\p{L}\p{N}]+/gu) || []).flatMap((found) => [
        ...(found.match(unparted) || []).flatMap((run) =>
          run.length < 2 ? [run] : [...run].slice(1).map((_, i) => run.slice(i, i + 2))),
        ...found.replace(unparted, " ").split(" ").filter(Boolean),
      ]);
    };
    const placesOf = (word) => {
      const places = new Set();
      for (const [other, steps] of known) {
        if (!other.startsWith(word)) continue;
        let at = 0;
        for (const step of steps) places.add((at += parseInt(step, 36)));
      }
      return places;
    };
    // A section is what stands under its heading and under the deeper ones that follow it.
    const under = (place) => {
      const first = sections[place];
      const end = sections.findIndex((each, i) => i > place && each.dataset.depth <= first.dataset.depth);
      return new Set(sections.slice(place, end < 0 ? undefined : end));
    };
    const chosen = (name) => [...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value);
    const picked = (name) => (form.elements[name] ? form.elements[name].value : "");
    const among = (value, all) => !value || (all || "").split("|").includes(value);

    const apply = () => {
      const found = wordsOf(form.elements.words.value).map(placesOf);
      const verdicts = chosen("verdict"), kinds = chosen("kind");
      const section = picked("section"), institution = picked("institution"), group = picked("group");
      const within = section ? under(Number(section)) : null;
      let shown = 0;
      for (const line of lines) {
        const fits = found.every((places) => places.has(Number(line.dataset.place))) &&
          line.dataset.found.split(" ").some((each) => {
            const [kind, verdict] = each.split(":");
            return (!kinds.length || kinds.includes(kind)) && (!verdicts.length || verdicts.includes(verdict));
          }) &&
          (!within || within.has(line.closest(".list"))) &&
          among(institution, line.dataset.institution) && among(group, line.dataset.group);
        line.hidden = !fits;
        shown += fits;
      }
      const narrowed = found.length || verdicts.length || kinds.length || section || institution || group;
      sections.forEach((each, place) => {
        each.hidden = Boolean(narrowed) && ![...under(place)].some((one) => one.querySelector("li:not([hidden])"));
      });
      status.textContent = narrowed ? `${shown} of ${lines.length} articles` : "";
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("pageshow", apply);
  }
})();
