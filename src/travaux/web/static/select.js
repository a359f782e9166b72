// Words selected in a document, offered as what a new entry rests on. They are found again by themselves and what stands before.
"use strict";
const text = document.querySelector("article.text");
const offer = document.querySelector("a.offer");
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  const words = range && text.contains(range.commonAncestorContainer) ? selection.toString().trim() : "";
  offer.hidden = !words || words.length > 2000;
  if (offer.hidden) return;
  const before = document.createRange();
  before.setStart(range.startContainer.parentElement.closest("p") ?? text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const address = new URL(offer.href);
  address.searchParams.set("words", words);
  address.searchParams.set("before", before.toString().slice(-80));
  offer.href = address;
});
document.addEventListener("keydown", (event) => {
  if (keyOf(event) !== "e" || offer.hidden) return;
  event.preventDefault();
  offer.click();
});
