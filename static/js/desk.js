/* One piece after another: the next is at hand before it is asked for. Only a piece that is shown is told to be open. */
import * as list from "./desk-list.js";
import { Work, works } from "./work.js";
import "./write.js";

const desk = document.querySelector("[data-desk]");
const pieces = new Map();
const trail = []; // where somebody came from, to go back along
let shown = desk.querySelector("[data-piece]");

export const current = () => shown;
export const before = () => trail.pop() ?? list.above(shown);
export const below = () => list.below(shown);
export const waiting = () => list.waiting(shown);
export const say = (text) => { document.querySelector("[data-announced]").textContent = text; };

async function fetched(url) {
  const answer = await fetch(`${url}deel/`, { redirect: "manual" });
  if (!answer.ok) throw new Error(url);
  return list.read(await answer.text());
}

function atHand(url) {
  if (!pieces.has(url)) {
    const promise = fetched(url);
    pieces.set(url, promise);
    promise.catch(() => pieces.delete(url));
  }
  return pieces.get(url);
}

export async function show(link, isBack = false) {
  const url = list.address(link);
  if (url === shown.dataset.piece) return;
  const piece = await atHand(url).catch(() => location.assign(url));
  if (!piece) return;
  const gone = shown;
  pieces.set(gone.dataset.piece, Promise.resolve(gone));
  gone.replaceWith(piece);
  shown = piece;
  if (!isBack) trail.push(list.linked(gone));
  history.replaceState(null, "", url);
  const form = piece.querySelector("form[data-work]");
  if (form && ![...works].some((work) => work.form === form)) new Work(form);
  begin();
  scrollTo(0, 0);
  piece.querySelector("h1").focus({ preventScroll: true });
  say(`${desk.dataset.piece} ${list.links().indexOf(list.linked(piece)) + 1} ${desk.dataset.of} ${list.links().length}, ${piece.dataset.who}.`);
}

function begin() {
  list.mark(shown);
  document.title = document.title.replace(/^.*?(?=,[^,]*$)/u, shown.dataset.who);
  open();
  const [next, other] = [waiting(), below()];
  [next, other].filter(Boolean).forEach((link) => atHand(list.address(link)).catch(() => {}));
  const words = shown.querySelector("[data-ready-words]");
  if (words) words.replaceChildren(...next ? [`${words.dataset.next} `, apart(next.dataset.name)] : [words.dataset.last]);
}

async function open() {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const answer = await fetch(shown.dataset.open, { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" }).catch(() => null);
  if (answer?.status === 404) location.assign(desk.dataset.start);
}

export async function refresh() {
  if (await list.renew()) begin();
}

desk.addEventListener("click", (event) => {
  const link = event.target.closest("[data-queue] a[data-name]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link);
});
setInterval(() => { if (!document.hidden) open(); }, 60000);
begin();

/* The first word of a name, which may read the other way, between words of ours. */
function apart(name) {
  const first = document.createElement("bdi");
  first.textContent = name.replace(/[\u2066-\u2069]/g, "").split(" ")[0];
  return first;
}
