// Keyboard shortcuts: whatever carries data-key is clicked (or, in a list, gone to) by its key. They can be turned off.
"use strict";

const KEYS = { n: "next", j: "next", p: "previous", k: "previous" };
const STORED = "tallystick-shortcuts";
const help = document.getElementById("shortcuts");
const switcher = document.getElementById("shortcuts-on");

if (switcher) {
  switcher.checked = localStorage.getItem(STORED) !== "off";
  switcher.addEventListener("change", () => localStorage.setItem(STORED, switcher.checked ? "on" : "off"));
}

// In a list the next and the previous row are those beside the one that has the focus.
function step(key) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return false;
  const at = rows.indexOf(document.activeElement);
  const next = key === "next" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
  rows[next].focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !switcher || !switcher.checked) return;
  if (event.key === "?") {
    help.open = !help.open;
    event.preventDefault();
    return;
  }
  const key = KEYS[event.key] || event.key;
  const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (found) {
    found.click();
    if (found.matches("input")) found.focus();
  } else if (!KEYS[event.key] || !step(key)) {
    return;
  }
  event.preventDefault();
});
