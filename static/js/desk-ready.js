/* *Klaar*: the next piece stands there at once, while the one before it is saved. What could not be saved stays on this
   device and says so, with a link back. Without this file the button saves and opens the next page. */
import { current, linked, refresh, say, show, waiting } from "./desk.js";
import { send } from "./work-sending.js";
import { works } from "./work.js";

const WAIT = 100;
const pause = (time) => new Promise((done) => { setTimeout(done, time); });
const bar = document.querySelector("[data-unsaved]");
const desk = document.querySelector("[data-desk]");

function saysNothing(form) {
  return !form.elements.text.value.trim() && !form.querySelector("[data-criterion] :checked");
}

export async function ready() {
  const piece = current();
  const form = piece.querySelector("form[data-work]");
  const work = [...works].find((one) => one.form === form);
  if (!work) return;
  if (saysNothing(form)) { say(desk.dataset.nothing); form.elements.text.focus(); return; }
  const [next, link] = [waiting(), linked(piece)];
  if (link) delete link.dataset.waits;
  if (next) show(next);
  const said = await told(work);
  if (said) return left(piece, link, said);
  form.querySelector("[data-is-ready]").hidden = false;
  if (!next) location.assign(desk.dataset.start);
  else await refresh();
}

/* Stores it and says that it is ready; answers with what is wrong, if anything. */
async function told(work) {
  while (work.isBusy) await pause(WAIT);
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

function left(piece, link, said) {
  if (link) link.dataset.waits = "";
  if (piece === current()) { say(said); return; }
  const [about, back] = bar.querySelectorAll("span, a");
  about.textContent = `${piece.dataset.who}: ${said}`;
  back.href = piece.dataset.piece;
  back.onclick = (event) => { event.preventDefault(); bar.hidden = true; show(piece.dataset.piece); };
  bar.hidden = false;
}

/* What the levels propose, as `rules.proposed` on the server has it. */
function propose(form) {
  const line = form.querySelector("[data-proposal]");
  const all = [...form.querySelectorAll("[data-criterion]")];
  const levels = all.flatMap((one) => [...one.querySelectorAll(":checked")].map(({ value }) => Number(value)));
  const enough = Math.min(...levels) >= 2 && levels.filter((level) => level >= 3).length >= Number(form.dataset.needed);
  const how = levels.length < all.length ? "open" : (enough && "done") || "again";
  line.textContent = line.dataset[how];
}

document.addEventListener("submit", (event) => {
  if (event.submitter?.name !== "then") return;
  event.preventDefault();
  event.stopPropagation(); // it does not only save
  ready();
}, true);
document.addEventListener("input", (event) => {
  const form = event.target.closest(".desk-form[data-work]");
  if (form) propose(form);
});
