/* The desk shows one piece after another without a page in between: the next one is at hand before it is asked for. Only a
   piece that is shown is told to be open. Without this file every link and button is a page. */
import { Work, works } from "./work.js";
import "./write.js";

const MINUTE = 60000;
const desk = document.querySelector("[data-desk]");
const announced = document.querySelector("[data-announced]");
const pieces = new Map();
const trail = []; // where somebody came from, to go back along
let shown = desk.querySelector("[data-piece]");

export const current = () => shown;
export const linked = (piece) => links().find((link) => address(link) === piece.dataset.piece);
export const links = () => [...desk.querySelectorAll("[data-queue] a[data-name]")];
export const say = (text) => { announced.textContent = text; };
const address = (link) => link.getAttribute("href");
const read = (html) => new DOMParser().parseFromString(html, "text/html").body.firstElementChild;

/* The piece one came from or the one above it, the one below it, and the next one that waits; what a colleague has open
   does not wait. */
const beside = (step) => links()[links().indexOf(linked(shown)) + step];
export const before = () => trail.pop() ?? beside(-1);
export const below = () => beside(1);

export function waiting() {
  const all = links();
  const here = all.indexOf(linked(shown));
  const free = all.filter((link) => "waits" in link.dataset && link !== all[here]);
  return free.find((link) => all.indexOf(link) > here) ?? free[0];
}

async function fetched(url) {
  const answer = await fetch(`${url}deel/`, { redirect: "manual" });
  if (!answer.ok) throw new Error(url);
  return read(await answer.text());
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
  const url = typeof link === "string" ? link : address(link);
  if (url === shown.dataset.piece) return;
  const piece = await atHand(url).catch(() => location.assign(url));
  if (!piece) return;
  const gone = shown;
  pieces.set(gone.dataset.piece, Promise.resolve(gone));
  gone.replaceWith(piece);
  shown = piece;
  if (!isBack) history.pushState(null, "", url);
  if (!isBack) trail.push(gone.dataset.piece);
  const form = piece.querySelector("form[data-work]");
  if (form && ![...works].some((work) => work.form === form)) new Work(form);
  begin();
  scrollTo(0, 0);
  piece.querySelector("h1").focus({ preventScroll: true });
  say(`${desk.dataset.piece} ${links().indexOf(linked(piece)) + 1} ${desk.dataset.of} ${links().length}, ${piece.dataset.who}.`);
}

function begin() {
  links().forEach((link) => link.toggleAttribute("aria-current", false));
  linked(shown)?.setAttribute("aria-current", "true");
  document.title = document.title.replace(/^.*?(?=,[^,]*$)/u, shown.dataset.who);
  open();
  const [next, other] = [waiting(), below()];
  [next, other].filter(Boolean).forEach((link) => atHand(address(link)).catch(() => {}));
  const words = shown.querySelector("[data-ready-words]");
  if (words) words.textContent = next ? `${words.dataset.next} ${next.dataset.name.split(" ")[0]}` : words.dataset.last;
}

async function open() {
  const piece = shown;
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const answer = await fetch(piece.dataset.open, { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" }).catch(() => null);
  if (answer?.status === 404) location.assign(desk.dataset.start);
}

/* The list as it is now; not while somebody is in it. */
export async function refresh() {
  const queue = desk.querySelector("[data-queue]");
  const answer = await fetch(queue.dataset.anew, { redirect: "manual" }).catch(() => null);
  if (!answer?.ok || queue.contains(document.activeElement)) return;
  queue.replaceWith(read(await answer.text()));
  begin();
}

desk.addEventListener("click", (event) => {
  const link = event.target.closest("[data-queue] a[data-name]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link);
});
addEventListener("popstate", () => show(location.pathname, true));
setInterval(() => { if (!document.hidden) open(); }, MINUTE);
begin();
