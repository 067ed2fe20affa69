/* Handing in, and a button that goes on elsewhere, send the text along. Only while a save is on its way, or another form of
   the page still has something to save, it waits for that: so nobody has to choose between two texts of their own. */
import { works } from "./work.js";

const WAIT = 150;

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
