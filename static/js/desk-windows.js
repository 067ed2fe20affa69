/* The windows of the desk: own phrases, a name to go to, all keys. In each somebody types to filter, and Enter takes the
   first; Escape closes. Without this file there are the list beside the desk and a page with one's phrases. */
import { links } from "./desk-list.js";
import { current, show } from "./desk.js";

const find = (name) => document.querySelector(`[data-window="${name}"]`);
const phrases = find("phrases");
let selected = null;

function shownIn(list) { return [...list.querySelectorAll("button")].filter((button) => !button.closest("li").hidden); }

function filters(box, pick) {
  const [field, list] = [box.querySelector("input"), box.querySelector("[data-list]")];
  const narrow = () => {
    const words = field.value.toLowerCase().trim();
    list.querySelectorAll("li").forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(words); });
  };
  field.addEventListener("input", narrow);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !shownIn(list).length) return;
    event.preventDefault();
    shownIn(list)[0].click();
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-pick]");
    if (!button) return;
    box.close();
    pick(button);
  });
  return (text = "") => { field.value = text; narrow(); box.showModal(); field.focus(); };
}

function insert(text) {
  const field = current().querySelector("textarea");
  if (!field) return;
  const [start, end] = selected ?? [field.value.length, field.value.length];
  const before = field.value.slice(0, start);
  field.setRangeText(`${/\S$/u.test(before) ? " " : ""}${text}`, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

const openPhrases = filters(phrases, (button) => insert(button.textContent.trim()));
const openNames = filters(find("names"), (button) => show(button.value));

function choosePhrase() {
  const field = current().querySelector("textarea");
  const from = document.activeElement === field;
  selected = from ? [field.selectionEnd, field.selectionEnd] : null;
  phrases.querySelector("[data-new]").value = from ? field.value.slice(field.selectionStart, field.selectionEnd) : "";
  openPhrases();
}

function chooseName() {
  find("names").querySelector("[data-list]").replaceChildren(...links().map((link) => {
    const [row, button] = [document.createElement("li"), document.createElement("button")];
    Object.assign(button, { type: "button", value: link.getAttribute("href"), textContent: link.dataset.name, className: "button button--quiet" });
    button.dataset.pick = "";
    row.append(button);
    return row;
  }));
  openNames();
}

export const WINDOWS = { phrases: choosePhrase, names: chooseName, keys: () => find("keys").showModal() };

phrases.querySelector("form").addEventListener("submit", async (event) => {
  if (event.submitter?.hasAttribute("formmethod")) return;
  event.preventDefault();
  const form = event.target;
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, redirect: "manual" }).catch(() => null);
  const said = form.querySelector("[role=status]");
  if (!answer?.ok) { said.textContent = form.dataset.failed; return; }
  const { html, said: told } = await answer.json();
  const drawn = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  phrases.querySelector("[data-list]").replaceChildren(...drawn.children);
  form.querySelector("[data-new]").value = "";
  said.textContent = told;
});
