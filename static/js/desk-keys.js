/* The keys of the desk. Single ones belong to who types, and can be switched off; Ctrl+Enter and Escape always work. */
import { before, below, current, show } from "./desk.js";
import { say } from "./desk-list.js";
import { ready } from "./desk-ready.js";

const TYPING = "textarea, input:not([type=radio]), select, [contenteditable]";
const areOff = () => "keysOff" in document.querySelector("[data-desk]").dataset;
const criteria = () => [...current().querySelectorAll("[data-criterion]")];

/* Into the text, where it ends. */
function write() {
  const field = current().querySelector("textarea");
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

/* Sets the level of the criterion somebody is at, or of the first that is open, and goes on to the next. */
function level(key, target) {
  const all = criteria();
  const one = target.closest("[data-criterion]") ?? all.find((field) => !field.querySelector(":checked")) ?? all[0];
  const choice = one?.querySelector(`[value="${key}"]`);
  if (!choice) return;
  choice.checked = true;
  choice.dispatchEvent(new Event("input", { bubbles: true }));
  say(`${one.querySelector("legend").textContent}: ${choice.parentElement.textContent.trim().replace(/^\d/u, "")}.`);
  const next = all[all.indexOf(one) + 1];
  if (next) (next.querySelector(":checked") ?? next.querySelector("input")).focus();
  else write();
}

/* The windows and remarks are fetched at the first key, whatever it is. */
const windows = () => import("./desk-windows.js");
const remarks = () => import("./desk-remark.js");
const remark = async () => (await remarks()).remark(current());
const opens = (name) => async () => (await windows()).WINDOWS[name]();
const go = (where, how) => { if (where) show(where, how); };
const KEYS = { f: write, o: remark, j: () => go(below()), k: () => go(before(), "back"), g: opens("names"), z: opens("phrases"), "?": opens("keys") };

function chord(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return ready;
  if (event.key === "Escape" && event.target.matches(TYPING)) return () => current().querySelector("h1").focus({ preventScroll: true });
  return null;
}

function single(event) {
  if (areOff() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) return null;
  if (/^[1-4]$/u.test(event.key)) return () => level(event.key, event.target);
  return KEYS[event.key.toLowerCase()] ?? null;
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  const act = chord(event) ?? single(event);
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-opens]");
  if (button) opens(button.dataset.opens)();
  if (target.closest("[data-remark-selected]")) remark();
});
document.addEventListener("keydown", () => Promise.all([windows(), remarks()]), { once: true });
