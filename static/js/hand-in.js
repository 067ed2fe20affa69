/* Handing in sends the text along with the button. Only while a save is on its way it waits for that, so that nobody has to
   choose between two texts of their own. Counts words while somebody writes; the server counts what is handed in. */
import { works } from "./work.js";

const WAIT = 150;
const QUIET = 1000;

document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (submitter?.name !== "then") return;
  event.stopPropagation(); // it does not only save
  const work = [...works].find(({ form }) => form === target);
  if (!work?.isBusy) return;
  event.preventDefault();
  setTimeout(() => target.requestSubmit(submitter), WAIT);
}, true);

const count = document.querySelector("[data-words-now]");
const fields = [...document.querySelectorAll("[data-counted]")];
let timer;

function recount() {
  const words = fields.flatMap(({ value }) => value.split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  count.textContent = words.length;
}

fields.forEach((field) => field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(recount, QUIET);
}));
