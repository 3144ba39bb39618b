// The passage picker: what is selected in the text becomes offsets in code points of the stored text.
"use strict";

const points = (text) => [...text].length; // a string counts UTF-16 units, its iterator code points

function within(piece, range) {
  // The part of a piece that the range covers: where it begins, and its words.
  const part = document.createRange();
  part.selectNodeContents(piece);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(part.startContainer, part.startOffset);
  return { start: Number(piece.dataset.start) + points(before.toString()), text: part.toString() };
}

function selected() {
  const selection = document.getSelection();
  const text = document.querySelector("#picker .stored");
  if (!text || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return null;
  const parts = [...text.querySelectorAll("[data-start]")]
    .filter((piece) => range.intersectsNode(piece))
    .map((piece) => within(piece, range))
    .filter((part) => part.text);
  if (!parts.length) return null;
  const last = parts[parts.length - 1];
  return { start: parts[0].start, end: last.start + points(last.text), text: parts.map((part) => part.text).join(" ") };
}

function show() {
  const form = document.getElementById("judging") || document.querySelector("form[data-picks]");
  const button = form && form.querySelector("button[value=select]");
  if (!button) return;
  button.closest(".selecting").hidden = false;
  const found = selected();
  if (!found && document.activeElement === button) return; // pressing the button may drop the selection
  button.disabled = !found;
  if (!found) return;
  form.elements.selected_start.value = found.start;
  form.elements.selected_end.value = found.end;
  form.elements.selected_text.value = found.text;
}

// The passage that is pointed to is brought into sight inside the text, without moving the page.
function bring() {
  const text = document.querySelector("#picker .stored");
  const mark = document.getElementById("marked");
  if (text && mark && text.contains(mark)) text.scrollTop = mark.offsetTop - text.clientHeight / 3;
}

document.addEventListener("selectionchange", show);
document.addEventListener("htmx:afterSwap", (event) => {
  show();
  if (event.target.id === "picker" || event.detail.target.id === "picker") bring();
});
show();
bring();

// A refusal is said where the person looks.
document.addEventListener("htmx:beforeRequest", () => {
  const place = document.querySelector(".picker-problem");
  if (place) place.hidden = true;
});
document.addEventListener("htmx:responseError", (event) => {
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const place = document.querySelector(".picker-problem");
  if (!place) return;
  place.textContent = (answer.querySelector(".problem[role=alert]") || answer.querySelector("h1") || {}).textContent || "This did not work; try again.";
  place.hidden = false;
});
