/* What a field gets when somebody first writes in it: a toolbar under it, Ctrl+B and Ctrl+I, and paste that keeps what was
   made in Word. It stays a plain textarea; without this file a line says how to write Markdown. */
import "../vendor/markdown-toolbar-element@2.2.3/markdown-toolbar-element.js";
import { markdownOf } from "./paste.js";

const tools = document.querySelector("template[data-tools]");
const KEYS = { b: "md-bold", i: "md-italic" };

export function equip(field) {
  if (!tools || field.nextElementSibling?.matches("markdown-toolbar")) return;
  const bar = tools.content.firstElementChild.cloneNode(true);
  bar.setAttribute("for", field.id);
  field.after(bar);
  field.addEventListener("keydown", (event) => press(event, bar));
}

function press(event, bar) {
  const name = KEYS[event.key.toLowerCase()];
  if (!name || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  bar.querySelector(name).click();
}

/* In one go, so that one Ctrl+Z takes it back. Where there is nothing to keep, the plain text goes in. */
export function put(field, html, plain) {
  const words = markdownOf(html) || plain;
  if (document.execCommand("insertText", false, words)) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
