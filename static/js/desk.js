/* One piece after another: the next is at hand before it is asked for. Only a piece that is shown is told to be open. */
import * as list from "./desk-list.js";
import { greet, isNoted, note, say, tell, words } from "./desk-list.js";
import { Work, works } from "./work.js";
import "./write.js";

const desk = document.querySelector("[data-desk]");
const trail = []; // where somebody came from, to go back along
let shown = desk.querySelector("[data-piece]");

export const current = () => shown;
export const before = () => trail.pop() ?? list.above(shown);
export const below = () => list.below(shown);
export const waiting = () => list.waiting(shown);

/* Chosen, on the way "on" or "back"; with what was passed over, if anything. Answers whether one is shown. */
export async function show(link, how = "", why = "") {
  const url = list.address(link);
  if (url === shown.dataset.piece) return true;
  let failed = null;
  const piece = await list.atHand(url).catch((error) => { failed = error; });
  if (!piece) return instead(link, failed, how);
  const gone = shown;
  list.keep(gone);
  gone.replaceWith(piece);
  shown = piece;
  if (how !== "back") trail.push(list.linked(gone));
  history.replaceState(null, "", url);
  const form = piece.querySelector("form[data-work]");
  if (form && ![...works].some((work) => work.form === form)) new Work(form);
  begin(how);
  scrollTo(0, 0);
  piece.querySelector("h1").focus({ preventScroll: true });
  note(why);
  say(`${why} ${place(how)}, ${piece.dataset.who}.`.trim());
  return true;
}

/* Going on, the list gets shorter: what is left says more than a place in it. */
function place(how) {
  const all = list.links();
  if (how === "on") return desk.dataset.left.replace("{count}", list.left());
  return `${desk.dataset.piece} ${all.indexOf(list.linked(shown)) + 1} ${desk.dataset.of} ${all.length}`;
}

/* One that is not to be had: going on passes over what was taken back; without network all stays as it is. */
function instead(link, failed, how) {
  if (failed.status === 404 && how === "on") return on(list.address(link), words("taken", link.dataset.name));
  if (failed.status) location.assign(list.address(link));
  else tell(desk.dataset.offline);
  return true;
}

/* To the next that waits, without this one. */
function on(url, why) {
  list.done.add(url);
  return waiting() ? show(waiting(), "on", why) : false;
}

function begin(how) {
  list.mark(shown);
  document.title = document.title.replace(/^.*?(?=,[^,]*$)/u, shown.dataset.who);
  open(how);
  const [next, other] = [waiting(), below()];
  [next, other].filter(Boolean).forEach((link) => list.atHand(list.address(link)).catch(() => {}));
  const said = shown.querySelector("[data-ready-words]");
  if (said) said.replaceChildren(...next ? [`${said.dataset.next} `, apart(next.dataset.name)] : [said.dataset.last]);
}

/* The piece is told to be open. Its writer, or a colleague, may have been first. */
async function open(how) {
  const [{ piece: url, open: where, who }, token] = [shown.dataset, document.querySelector("[name=csrfmiddlewaretoken]").value];
  const answer = await fetch(where, { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" }).catch(() => null);
  const by = answer?.status === 200 ? (await answer.json()).by : "";
  if (url !== shown.dataset.piece) return;
  if (answer?.status === 404 && !await on(url, words("taken", who))) location.assign(`${desk.dataset.start}?weg=${url.split("/").at(-2)}`);
  if (by && how === "on" && waiting()) on(url, words("held", who, by));
  else if (by && !isNoted()) say(note(words("both", who, by)));
}

export const refresh = async () => { if (await list.renew()) begin(); };

desk.addEventListener("click", (event) => {
  const link = event.target.closest("[data-queue] a[data-name]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link);
});
setInterval(() => { if (!document.hidden) open(); }, 60000);
begin();
greet(shown.querySelector("h1"));

/* The first word of a name, which may read the other way, between words of ours. */
function apart(name) {
  const first = document.createElement("bdi");
  first.textContent = name.replace(/[\u2066-\u2069]/g, "").split(" ")[0];
  return first;
}
