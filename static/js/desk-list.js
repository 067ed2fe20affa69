/* The list beside the desk, who comes next, pieces at hand, and what is said of them. Folded where it has no column. */
const desk = document.querySelector("[data-desk]");
export const done = new Set(); // what was said to be ready here, whatever an older list says
const queue = () => desk.querySelector("[data-queue]");
const fold = () => queue().querySelector(".queue-fold");

export const read = (html) => new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
export const links = () => [...queue().querySelectorAll("a[data-name]")];
export const address = (link) => link.getAttribute("href");
export const linked = (piece) => links().find((link) => address(link) === piece.dataset.piece);
const beside = (piece, step) => links()[links().indexOf(linked(piece)) + step];
export const above = (piece) => beside(piece, -1);
export const below = (piece) => beside(piece, 1);

/* The next one that waits; what a colleague has open does not wait. */
export function waiting(piece) {
  const all = links();
  const here = all.indexOf(linked(piece));
  const free = all.filter((link) => "waits" in link.dataset && link !== all[here] && !done.has(address(link)));
  return free.find((link) => all.indexOf(link) > here) ?? free[0];
}

/* How many wait, here and beyond this list. */
export const left = () => queue().dataset.count - links().filter((link) => "waits" in link.dataset && done.has(address(link))).length;

/* Who are passed over on the way to the next, as a colleague has them open. */
export function between(piece, next) {
  const all = links();
  return all.slice(all.indexOf(linked(piece)) + 1, all.indexOf(next)).filter((link) => link.dataset.held);
}

export function mark(piece) {
  links().forEach((link) => link.removeAttribute("aria-current"));
  linked(piece)?.setAttribute("aria-current", "true");
}

/* The list as it is now; not while somebody is in it. */
export async function renew() {
  const answer = await fetch(queue().dataset.anew, { redirect: "manual" }).catch(() => null);
  if (!answer?.ok || queue().contains(document.activeElement)) return false;
  const isOpen = fold().open;
  queue().replaceWith(read(await answer.text()));
  fold().open = isOpen;
  return true;
}

/* Fetched before it is asked for, which counts as nothing, and kept with all that was typed. */
const pieces = new Map();

async function fetched(url) {
  const answer = await fetch(`${url}deel/`, { redirect: "manual" });
  if (!answer.ok) throw Object.assign(new Error(url), { status: answer.status });
  return read(await answer.text());
}

export function atHand(url) {
  if (!pieces.has(url)) {
    const promise = fetched(url);
    pieces.set(url, promise);
    promise.catch(() => pieces.delete(url));
  }
  return pieces.get(url);
}

export const keep = (piece) => pieces.set(piece.dataset.piece, Promise.resolve(piece));

if (matchMedia("(width < 72rem)").matches) fold().open = false;

/* Said to who listens, and noted above the piece for who looks. */
const passed = document.querySelector("[data-passed]");
export const say = (text) => { document.querySelector("[data-announced]").textContent = text; };
export const words = (name, who, by) => desk.dataset[name].replace("{who}", who).replace("{by}", by);
export const note = (text) => { [passed.textContent, passed.hidden] = [text, !text]; return text; };
export const isNoted = () => !passed.hidden;

/* Of a piece that stays. */
export function tell(text) {
  say(note(text));
  passed.scrollIntoView({ block: "nearest" });
}

/* The first piece begins as each other does: at the name. */
export function greet(heading) {
  if (document.activeElement !== document.body) return;
  heading.focus({ preventScroll: true });
  say([...document.querySelectorAll(".messages, [data-passed]")].map((one) => one.textContent).join(" "));
}
