/* A button that opens the browser's print window; without this file it stays hidden and a sentence says how. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
