/* Handing in, and a button that goes on elsewhere, send the text along. Only while a save is on its way, or another form of
   the page still has something to save, it waits for that: so nobody has to choose between two texts of their own. Counts
   words while somebody writes; the server counts what is handed in. */
import { works } from "./work.js";

const WAIT = 150;
const QUIET = 1000;

document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (!["then", "back"].includes(submitter?.name)) return;
  event.stopPropagation(); // it does not only save
  const [here, others] = [[...works].find(({ form }) => form === target), [...works].filter(({ form }) => form !== target)];
  const unsaved = others.filter((work) => navigator.onLine && !work.isSaved && !work.asked);
  if (!here?.isBusy && !unsaved.length) return;
  event.preventDefault();
  unsaved.forEach((work) => work.save());
  setTimeout(() => target.requestSubmit(submitter), WAIT);
}, true);

const count = document.querySelector("[data-words-now]");
let timer;

function recount() {
  const fields = [...count.closest("form").querySelectorAll("[data-counted]")];
  count.textContent = fields.flatMap(({ value }) => value.split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

document.addEventListener("input", ({ target }) => {
  if (!("counted" in target.dataset)) return;
  clearTimeout(timer);
  timer = setTimeout(recount, QUIET);
});
