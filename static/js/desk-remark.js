/* O: a remark at the words that are selected. It stands in the form, so it is saved with the rest; until the page is drawn
   again the browser shows which words. Positions are counted in whole signs, as the server does. */
import { say, tell } from "./desk-list.js";

const length = (text) => [...text].length;
const isEmpty = (slot) => [...slot.querySelectorAll("textarea")].every(({ value }) => !value.trim());
const input = (slot, cell) => slot.querySelector(`[name$="__${cell}"]`);

/* The words, and where they stand: the question, and the place in its text where it has one. */
function selected(piece) {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const part = (around.closest ? around : around.parentElement).closest("[data-part]");
  if (!part || !piece.querySelector(".desk-paper").contains(part)) return null;
  const text = part.querySelector("[data-answer]");
  const before = document.createRange();
  if (text) before.setStart(text, 0);
  const isInside = text && text.contains(around);
  if (isInside) before.setEnd(range.startContainer, range.startOffset);
  return { range, at: `${part.dataset.part}:${isInside ? length(before.toString()) : ""}`, words: range.toString().trim().replace(/\s+/gu, " ") };
}

function show(range) {
  if (!CSS.highlights) return;
  if (!CSS.highlights.has("remark")) CSS.highlights.set("remark", new Highlight());
  CSS.highlights.get("remark").add(range);
}

export function remark(piece) {
  const list = piece.querySelector("[data-remarks]");
  if (!list) return undefined;
  const chosen = selected(piece);
  const slot = [...list.querySelectorAll("[data-remark]")].find(isEmpty);
  list.open = true;
  if (!slot) return tell(list.dataset.full);
  if (!chosen?.words) {
    input(slot, "quote").focus();
    return say(list.dataset.select);
  }
  input(slot, "at").value = chosen.at;
  input(slot, "quote").value = chosen.words.slice(0, 500);
  show(chosen.range.cloneRange());
  input(slot, "quote").dispatchEvent(new Event("input", { bubbles: true }));
  return input(slot, "said").focus();
}
