/* Notes in the margin: the button and the key N open a field below the paragraph in view. The key is ignored while typing,
   and can be switched off in the notebook. Without this file the button leads to a page with the same field. */
import { number } from "./work-device.js";
import { Work, works } from "./work.js";
import "./write.js";
import { isOff } from "./note-key.js";

const TYPING = "input, textarea, select, [contenteditable]";
const NEAR = 0.3; // of the window, from above: about where somebody reads
const FEW = 8; // words of the paragraph that say which it was
const box = document.querySelector("[data-notes]");
const link = box?.querySelector("[data-write]");

function inView() {
  const blocks = [...document.querySelectorAll("article .prose > :not(.heading, .here, .note-here)")];
  return blocks.find((block) => block.getBoundingClientRect().bottom > innerHeight * NEAR) ?? blocks.at(-1);
}

function headingAbove(block) {
  for (let above = block; above; above = above.previousElementSibling) {
    const key = above.matches(".heading") && above.querySelector("[id]")?.id;
    if (key) return key;
  }
  return "";
}

function fill(form, block) {
  const { work, anchor, beside } = form.elements;
  const words = (block.querySelector("p:not(.block-kind)") ?? block).textContent.trim().split(/\s+/);
  work.value = number();
  anchor.value = headingAbove(block);
  beside.value = words.slice(0, FEW).join(" ");
  form.dataset.work = `note:${work.value}`;
}

function open() {
  const already = document.querySelector(".note-here textarea");
  if (already) return already.focus();
  const block = inView();
  if (!block) return link.click();
  const form = box.querySelector("template").content.firstElementChild.cloneNode(true);
  fill(form, block);
  block.after(form);
  const work = new Work(form);
  form.querySelector("[data-close]").addEventListener("click", () => close(form, work));
  form.addEventListener("keydown", (event) => { if (event.key === "Escape") close(form, work); });
  return form.querySelector("textarea").focus();
}

/* Closes only what is kept; what could not be saved stays in sight, and says so. */
async function close(form, work) {
  await work.save();
  if (!work.isSaved) return;
  works.delete(work);
  form.remove();
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  box.querySelector("[data-list]").replaceWith(fresh.querySelector("[data-list]"));
  link.focus();
}

if (link) {
  const key = link.querySelector("kbd");
  key.hidden = isOff();
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "n" || event.altKey || event.ctrlKey || event.metaKey || isOff()) return;
    if (event.target.closest(TYPING)) return;
    event.preventDefault();
    open();
  });
}
