/* *Klaar*: the next piece stands there while this one is saved. What could not be saved says so. */
import { between, done, tell, words } from "./desk-list.js";
import { current, refresh, show, waiting } from "./desk.js";
import { send } from "./work-sending.js";
import { works } from "./work.js";

const pause = () => new Promise((go) => { setTimeout(go, 100); });
const underway = new Set();
const bar = document.querySelector("[data-unsaved]");
const desk = document.querySelector("[data-desk]");

export async function ready() {
  const piece = current();
  const form = piece.querySelector("form[data-work]");
  const work = [...works].find((one) => one.form === form);
  if (!work) return undefined;
  const isSaid = [...form.querySelectorAll("textarea:not([name$=__quote])")].some(({ value }) => value.trim());
  if (!isSaid && !form.querySelector("[data-criterion] :checked")) return tell(desk.dataset.nothing);
  const next = waiting();
  done.add(piece.dataset.piece);
  const over = next ? between(piece, next).map((link) => words("held", link.dataset.name, link.dataset.held)) : [];
  const showing = next ? show(next, "on", over.join(" ")) : false;
  const telling = told(work);
  underway.add(telling);
  const said = await telling;
  if (said) return left(piece, said);
  form.querySelector("[data-is-ready]").hidden = false;
  if (await showing) return refresh();
  await Promise.all(underway);
  return location.assign(desk.dataset.start);
}

/* Answers with what is wrong, if anything. */
async function told(work) {
  while (work.isBusy) await pause();
  clearTimeout(work.timer);
  const [text, data] = [work.text(), new FormData(work.form)];
  data.set("then", "ready");
  work.keep();
  work.isBusy = true;
  const answer = await send(data);
  work.isBusy = false;
  if (answer.how !== "saved") {
    work.waits(answer, []);
    return desk.dataset.unsaved;
  }
  work.stored(answer, text);
  return answer.refused ? answer.said : "";
}

function left(piece, said) {
  done.delete(piece.dataset.piece);
  const text = `${piece.dataset.who}: ${said}`;
  if (piece === current()) return tell(text);
  bar.firstElementChild.textContent = text;
  bar.lastElementChild.href = piece.dataset.piece; // there the text that waits on this device is taken up
  bar.hidden = false;
}

document.addEventListener("submit", (event) => {
  if (event.submitter?.name !== "then") return;
  event.preventDefault();
  event.stopPropagation(); // it does not only save
  ready();
}, true);
document.addEventListener("input", async ({ target }) => {
  const form = target.closest("[data-needed]");
  if (form) (await import("./desk-proposal.js")).propose(form);
});
