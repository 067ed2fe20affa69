/* Self-check: says at once whether the choice is right, and keeps or sends nothing. A right one opens the explanation; after
   a wrong one it stays folded until it is asked for, as it is without this file: thinking again teaches more. */
function answer(check, choice) {
  const right = "right" in choice.dataset;
  check.querySelector("[role=status]").textContent = right ? check.dataset.yes : check.dataset.no;
  if (right) check.querySelector("details").open = true;
}

for (const check of document.querySelectorAll("[data-self-check]")) {
  check.addEventListener("change", (event) => answer(check, event.target));
}
