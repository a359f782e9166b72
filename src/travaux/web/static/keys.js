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

// What the reader has seen stays on this machine, by the record's address: when, how many pages and decisions, and the last
// moment at which one of them came. An hour without a look ends a visit; within one, what came since the one before stays on offer.
const since = document.querySelector("form.since");
if (since) {
  try {
    const { seen, pages, decisions } = since.dataset;
    const now = { at: new Date().toISOString(), seen, pages: Number(pages), decisions: Number(decisions) };
    const last = JSON.parse(localStorage.getItem("travaux-seen") ?? "{}");
    const before = JSON.parse(sessionStorage.getItem("travaux-before") ?? "null");
    const known = before && new Date(now.at) - new Date(last.at) < 36e5 ? before : last;
    const came = [["page", now.pages - known.pages], ["decision", now.decisions - known.decisions]].filter(([, n]) => n > 0);
    const visit = new Date(known.at);
    if (came.length && !Number.isNaN(visit.getTime())) {
      const moment = known.seen || known.at;
      const day = visit.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
      const time = visit.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      const link = since.querySelector(".last-visit");
      link.href = `?since=${encodeURIComponent(moment)}`;
      link.textContent = `Since my last visit (${day}, ${time}): ${came.map(([one, n]) => `${n} ${one}${n === 1 ? "" : "s"}`).join(", ")}`;
      link.hidden = false;
      sessionStorage.setItem("travaux-before", JSON.stringify(known));
      const heading = document.querySelector(".news .moment");
      if (heading && new URLSearchParams(location.search).get("since") === moment) heading.textContent = `my last visit (${day}, ${time})`;
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
