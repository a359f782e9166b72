// Keys for deciding: whatever carries data-key is pressed, or entered where one types. Without this script the same are buttons.
"use strict";
const typing = (e) => e.matches("select, textarea, input:not([type=radio]):not([type=checkbox])");
const field = (scope) => document.querySelector(`${scope} input, ${scope} select, ${scope} textarea`);
const altered = (e) =>
  e.matches("select") ? !([...e.options].find((o) => o.defaultSelected) ?? e.options[0]).selected
  : e.matches("[type=radio], [type=checkbox]") ? e.checked !== e.defaultChecked
  : e.matches("textarea, input:not([type=hidden])") && e.value !== e.defaultValue;
// A page that comes back with what was typed before says so by data-changed; a note that it brings is not kept yet either.
const changed = (form) =>
  "changed" in form.dataset || Boolean(form.elements.moved) || [...form.querySelectorAll(".values *")].some(altered);
const unsaved = (form) => changed(form) || Boolean(form.elements.note?.value) || [...form.elements].some(altered);
let sent = null; // the form whose answer is awaited: until it comes nothing else is decided

function enter(element) {
  const section = element.closest("details");
  section?.setAttribute("open", "");
  element.focus({ preventScroll: true });
  (section ?? element).scrollIntoView({ block: "nearest" });
}

function press(element) {
  if (element.matches("summary")) {
    element.parentElement.toggleAttribute("open");
    element.parentElement.scrollIntoView({ block: "nearest" });
  } else if (typing(element)) enter(element);
  else if (element.dataset.open) {
    document.getElementById(element.dataset.open).open = true;
    enter(document.getElementById(element.hash.slice(1)));
  } else element.click();
}

// In the capture phase, so that these keys go before those of reading.
document.addEventListener("keydown", (event) => {
  const key = keyOf(event);
  if (!key) return;
  if (key === "Enter" && event.target.form) return finish(event);
  if (event.target.matches("input, select, textarea")) { // in a fold too only its own keys do anything
    if (key === "Escape") event.target.blur();
    return;
  }
  if (key === "Enter" && event.target.matches("a, summary")) return;
  const wanted = key === "Enter" && event.target.matches(".entry") ? event.target.querySelector("a")
    : document.querySelector(`[data-key="${CSS.escape(key)}"]:not([hidden])`);
  if (!wanted) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat && !sent) press(wanted);
}, true);

// Enter leaves a note, in a fold presses its button, and in the fields keeps what was changed: what nobody changed it never signs.
function finish(event) {
  const { target } = event;
  if (target.matches("button, textarea") || !target.form.matches(".decide")) return;
  const fix = target.closest(".values") && changed(target.form) && target.form.querySelector("[data-fields]");
  const button = target.closest("details")?.querySelector("button") ?? fix;
  event.preventDefault();
  if (target.name === "note") target.blur();
  else if (button && !sent) button.click();
}

document.addEventListener("submit", (event) => {
  if (sent) event.preventDefault();
  else sent = event.target;
});
window.addEventListener("pageshow", () => { sent = null; });
window.addEventListener("beforeunload", (event) => {
  const forms = [...document.querySelectorAll("form[method=post]")];
  if (!forms.some((form) => form !== sent && unsaved(form))) return;
  event.preventDefault();
  setTimeout(() => { sent = null; }); // for who stays
});

document.querySelectorAll("button[data-fields]").forEach((button) =>
  button.addEventListener("click", (event) => {
    if (changed(button.form)) return;
    event.preventDefault();
    enter(field(button.dataset.fields));
  }));

// Words are moved on the spot as far as their surroundings are shown; beyond these the button asks for more of them.
document.querySelectorAll("button[data-nudge]").forEach((button) =>
  button.addEventListener("click", (event) => {
    const mark = document.querySelector("mark.e");
    const all = mark.parentElement.textContent;
    const start = (mark.previousSibling?.data ?? "").length;
    const end = start + mark.textContent.length;
    const starts = [...all.matchAll(/\S+/g)].map((word) => word.index);
    const ends = [...all.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
    const [from, to] = {
      earlier: [starts.findLast((s) => s < start), end],
      later: [starts.find((s) => s > start), end],
      shorter: [start, ends.findLast((e) => e < end)],
      longer: [start, ends.find((e) => e > end)],
    }[button.dataset.nudge];
    const cut = { earlier: ".cut:first-child", longer: ".cut:last-child" }[button.dataset.nudge];
    if (cut && mark.closest(".text-around").querySelector(cut) && (!from || !to || to === all.length)) return;
    event.preventDefault();
    if (from === undefined || to === undefined || from >= to) return;
    mark.parentElement.replaceChildren(all.slice(0, from), mark, all.slice(to));
    mark.textContent = all.slice(from, to);
    mark.classList.add("moved");
    mark.scrollIntoView({ block: "nearest" });
    document.querySelector(".restore").hidden = false;
    const place = Number(mark.closest("[data-start]").dataset.start) + [...all.slice(0, from)].length;
    const { form } = button;
    const key = ` ${form.elements.piece.value}`;
    const known = [...form.querySelectorAll("[name=moved]")].find((input) => input.value.endsWith(key));
    const input = known ?? Object.assign(document.createElement("input"), { type: "hidden", name: "moved" });
    input.value = `${place}-${place + [...mark.textContent].length}${key}`;
    form.append(input);
  }));

// Words selected with the mouse, as code points of the document; the address that shows them goes into the button.
document.querySelectorAll("[data-select]").forEach((text) => {
  const button = document.querySelector(".select");
  const inner = text.querySelector(".counted") ?? text;
  const points = (node, offset) => {
    const range = document.createRange();
    range.setStart(inner, 0);
    range.setEnd(node, offset);
    return [...range.toString()].length;
  };
  if (!button) return;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const some = range && !range.collapsed && inner.contains(range.startContainer) && inner.contains(range.endContainer);
    button.hidden = !some;
    if (!some) return;
    const words = range.toString();
    const blank = [...words].length - [...words.trimStart()].length;
    const start = Number(text.dataset.start) + points(range.startContainer, range.startOffset) + blank;
    const address = new URL(text.dataset.select, location.href);
    address.searchParams.set("start", start);
    address.searchParams.set("end", start + [...words.trim()].length);
    address.hash = "words";
    button.formAction = address;
  });
});
