/* Tells the server where its reader is: the last heading that passed the top third of the window, when scrolling
   pauses and when the page goes away. With it goes how long ago that was, so that a page that was left open for hours
   never hides what was read since on another device. Without this file only what was marked as read is known. */
const PAUSE = 1000;
const form = document.querySelector("[data-place]");
const headings = [...document.querySelectorAll("article .heading [id]")];
let moved = false;
let at = Date.now();
let told = { heading: "", at: 0 };
let timer = 0;

function passed() {
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  return (moved && above.pop()?.id) || "";
}

function tell() {
  const place = new FormData(form);
  place.set("heading", passed());
  place.set("age", String(Math.max(0, Date.now() - at)));
  if (navigator.sendBeacon(form.dataset.place, place)) told = { heading: passed(), at };
}

function leave() {
  if (at > told.at) tell();
}

if (form) {
  addEventListener("scroll", () => {
    moved = true;
    at = Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => { if (passed() !== told.heading) tell(); }, PAUSE);
  }, { passive: true });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); });
  form.addEventListener("submit", () => { told.at = Infinity; }); // it was read: nobody stops here
}
