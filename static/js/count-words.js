/* Counts words while somebody writes; the server counts what is handed in. */
const QUIET = 1000;
const count = document.querySelector("[data-words-now]");
let timer;

function recount() {
  const fields = [...count.closest("form").querySelectorAll("[data-counted]")];
  const words = fields.flatMap(({ value }) => value.split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  count.textContent = words.length;
}

document.addEventListener("input", ({ target }) => {
  if (!("counted" in target.dataset)) return;
  clearTimeout(timer);
  timer = setTimeout(recount, QUIET);
});
