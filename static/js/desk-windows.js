/* The windows of the desk: own phrases, a name to go to, all keys. Typing filters, Enter takes the first. */
import { links, read } from "./desk-list.js";
import { current, show } from "./desk.js";

const find = (name) => document.querySelector(`[data-window="${name}"]`);
const [phrases, names] = [find("phrases"), find("names")];
const added = phrases.querySelector("form");
let place = null;

function chooses(box, pick) {
  const [field, list] = [box.querySelector("input"), box.querySelector("[data-list]")];
  field.oninput = () => {
    const words = field.value.toLowerCase().trim();
    list.querySelectorAll("li").forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(words); });
  };
  field.onkeydown = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    list.querySelector("li:not([hidden]) > *")?.click();
  };
  list.onclick = (event) => {
    const chosen = event.target.closest("li > *");
    if (!chosen) return;
    event.preventDefault();
    box.close();
    pick(chosen);
  };
  return () => { field.value = ""; field.oninput(); box.showModal(); field.focus(); };
}

function insert({ textContent }) {
  const field = current().querySelector("textarea");
  const at = place ?? field.value.length;
  const space = /\S$/u.test(field.value.slice(0, at)) ? " " : "";
  field.setRangeText(space + textContent.trim(), at, at, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

const openPhrases = chooses(phrases, insert);
const openNames = chooses(names, show);

export const WINDOWS = {
  keys: () => find("keys").showModal(),
  names: () => {
    const copies = links().map((link) => link.cloneNode(true));
    names.querySelector("[data-list]").replaceChildren(...copies.map((link) => { const row = document.createElement("li"); row.append(link); return row; }));
    openNames();
  },
  phrases: () => {
    const field = current().querySelector("textarea");
    if (!field) return;
    place = field.selectionEnd;
    added.elements.text.value = field.value.slice(field.selectionStart, place);
    openPhrases();
  },
};

added.onsubmit = async (event) => {
  if (event.submitter?.hasAttribute("formmethod")) return;
  event.preventDefault();
  const sent = { method: "POST", body: new FormData(added), headers: { Accept: "application/json" } };
  const answer = await fetch(added.action, sent).then((one) => one.json()).catch(() => null);
  added.querySelector("[role=status]").textContent = answer?.said ?? added.dataset.failed;
  if (answer) phrases.querySelector("[data-list]").replaceChildren(...read(answer.html).children);
};
