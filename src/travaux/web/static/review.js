// Keys for deciding: whatever carries data-key is pressed, or entered where one types. Without this script the same are buttons.
"use strict";
const typing = (e) => e.matches("select, textarea, input:not([type=radio]):not([type=checkbox])");
const field = (scope) => document.querySelector(`${scope} input, ${scope} select, ${scope} textarea`);
const changed = (form) =>
  [...form.elements].some((e) =>
    e.matches("select") ? ![...e.options].some((o) => o.selected && o.defaultSelected) && e.selectedIndex > 0
    : e.matches("textarea, input:not([type=hidden])") && e.name !== "note" && e.value !== e.defaultValue);

function enter(element) {
  const section = element.closest("details");
  section?.setAttribute("open", "");
  element.focus({ preventScroll: true });
  (section ?? element).scrollIntoView({ block: "nearest" });
}

function press(element) {
  if (element.matches("summary")) element.parentElement.toggleAttribute("open");
  else if (typing(element)) enter(element);
  else if (element.dataset.open) {
    document.getElementById(element.dataset.open).open = true;
    enter(document.getElementById(element.hash.slice(1)));
  } else if (element.dataset.fields && !changed(element.form)) enter(field(element.dataset.fields));
  else element.click();
}

// In the capture phase, so that these keys go before those of reading.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "Enter" && event.target.matches("a, button, summary, input")) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]:not([hidden])`);
  if (!wanted) return;
  event.preventDefault();
  event.stopPropagation();
  press(wanted);
}, true);

document.querySelectorAll("button[data-fields]").forEach((button) =>
  button.addEventListener("click", (event) => {
    if (!button.dataset.fields || changed(button.form)) return;
    event.preventDefault();
    enter(field(button.dataset.fields));
  }));

// Words selected with the mouse, as code points of the document; the address that shows them goes into the link.
document.querySelectorAll("[data-select]").forEach((text) => {
  const link = document.querySelector(".select");
  const inner = text.querySelector(".counted") ?? text;
  const points = (node, offset) => {
    const range = document.createRange();
    range.setStart(inner, 0);
    range.setEnd(node, offset);
    return [...range.toString()].length;
  };
  if (!link) return;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const some = range && !range.collapsed && inner.contains(range.startContainer) && inner.contains(range.endContainer);
    link.hidden = !some;
    if (!some) return;
    const words = range.toString();
    const blank = [...words].length - [...words.trimStart()].length;
    const start = Number(text.dataset.start) + points(range.startContainer, range.startOffset) + blank;
    const address = new URL(text.dataset.select, location.href);
    address.searchParams.set("start", start);
    address.searchParams.set("end", start + [...words.trim()].length);
    address.hash = "words";
    link.href = address;
  });
});
