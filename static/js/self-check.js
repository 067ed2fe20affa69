/* Self-check: says at once whether the choice is right and opens the explanation. Nothing is kept or sent.
   Without this file the answer stands in the fold below the question. */
function answer(check, choice) {
  const right = "right" in choice.dataset;
  check.querySelector("[role=status]").textContent = right ? check.dataset.yes : check.dataset.no;
  check.querySelector("details").open = true;
}

for (const check of document.querySelectorAll("[data-self-check]")) {
  check.addEventListener("change", (event) => answer(check, event.target));
}
