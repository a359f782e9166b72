// Keys for reading: j/k move between entries, o opens an entry's evidence, / to the search, m to the menu.
"use strict";
// The key as a Latin keyboard has it, so that the same keys do the same on every other; nothing where a shortcut is meant.
const PLACES = { BracketLeft: "[{", BracketRight: "]}", Slash: "/?" };
function keyOf(event) {
  if ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph")) return "";
  if (event.key.length > 1 || (event.key <= "~" && !/[A-Z]/.test(event.key))) return event.key;
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1].toLowerCase() ?? PLACES[event.code]?.[Number(event.shiftKey)];
  return place ?? event.key.toLowerCase();
}
const entries = () => [...document.querySelectorAll("main .entry")].filter((e) => e.offsetParent !== null);
const hint = document.querySelector(".keys");
if (hint) hint.hidden = false;
let at = -1;
function move(step) {
  const all = entries();
  if (!all.length) return;
  at = Math.max(0, Math.min(all.length - 1, at + step));
  all.forEach((e) => e.classList.remove("at"));
  const here = all[at];
  here.classList.add("at");
  here.tabIndex = -1;
  here.focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
}
function toEvidence() {
  const here = document.querySelector("main .entry.at");
  (here?.querySelector("a.cite") ?? here?.querySelector("a"))?.click();
}
document.addEventListener("keydown", (event) => {
  const key = keyOf(event);
  if (!key || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "o") toEvidence();
  else if (key === "m") document.querySelector("#menu a")?.focus();
  else if (key === "/") document.querySelector("header input[type=search]")?.focus();
  else return;
  event.preventDefault();
});

// What the reader has seen stays on this machine, by the record's address: its day, and how many pages it had.
const since = document.querySelector("form.since");
if (since) {
  try {
    const now = { day: since.dataset.seen, pages: Number(since.dataset.pages) };
    const known = JSON.parse(sessionStorage.getItem("travaux-before") || localStorage.getItem("travaux-seen") || "{}");
    const more = now.pages - (known.pages ?? now.pages);
    if (known.day && (known.day < now.day || more > 0)) {
      const link = since.querySelector(".last-visit");
      link.href = `?since=${encodeURIComponent(known.day)}`;
      if (more > 0) link.append(`: ${more} more ${more === 1 ? "page" : "pages"}`);
      link.hidden = false;
      sessionStorage.setItem("travaux-before", JSON.stringify(known));
    }
    localStorage.setItem("travaux-seen", JSON.stringify(now));
  } catch { /* a browser that keeps nothing */ }
}

// In pages copied to a disk a link points at words by their place; without this only where they begin is shown.
function point() {
  document.querySelectorAll(".ev.shown").forEach((e) => e.classList.remove("shown"));
  const asked = /^#(e-\d+-\d+)$/.exec(location.hash);
  if (asked) [...document.getElementsByClassName(asked[1])].forEach((e) => e.classList.add("shown"));
}
window.addEventListener("hashchange", point);
point();
