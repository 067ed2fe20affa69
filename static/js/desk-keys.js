/* The keys of the desk. Single letters belong to who types when a field has the focus, and can be switched off in the
   account; Ctrl+Enter and Escape always work. */
import { before, below, current, say, show } from "./desk.js";
import { ready } from "./desk-ready.js";
import { chooseName, choosePhrase, showKeys } from "./desk-windows.js";

const TYPING = "textarea, input:not([type=radio]), select, [contenteditable]";
const areOff = () => "keysOff" in document.querySelector("[data-desk]").dataset;
const criteria = () => [...current().querySelectorAll("[data-criterion]")];
const text = () => current().querySelector("textarea");

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
  (next?.querySelector(":checked") ?? next?.querySelector("input") ?? text()).focus();
}

const go = (where, isBack) => { if (where) show(where, isBack); };
const KEYS = { f: () => text()?.focus(), j: () => go(below()), k: () => go(before(), true), g: chooseName, z: choosePhrase, "?": showKeys };

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
