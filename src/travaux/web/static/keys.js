// Keys for reading: j/k move between entries, o opens an entry's evidence, / goes to the filter, m to the menu.
"use strict";
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
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "o") document.querySelector("main .entry.at a")?.click();
  else if (event.key === "m") document.querySelector("#menu a")?.focus();
  else if (event.key === "/") document.querySelector("main input[type=search]")?.focus();
  else return;
  event.preventDefault();
});
