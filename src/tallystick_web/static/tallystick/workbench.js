// What the pages do with JavaScript that they also do without: nothing here is the only way.
"use strict";

// A form that was changed and not sent asks before the page is left.
for (const form of document.querySelectorAll("form[data-keep]")) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

// A filter is applied as soon as it is chosen.
for (const field of document.querySelectorAll("form[data-filter] select, form[data-filter] input[type=checkbox]")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}

// An open menu closes by Escape, and by a click or the focus going elsewhere.
const menus = document.querySelectorAll("nav.evaluation details");
const close = (keep) => { for (const menu of menus) if (!menu.contains(keep)) menu.open = false; };
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector("nav.evaluation details[open]");
  if (!open) return;
  if (open.contains(document.activeElement)) open.querySelector("summary").focus();
  close(null);
});
for (const kind of ["click", "focusin"]) document.addEventListener(kind, (event) => close(event.target));
