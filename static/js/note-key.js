/* Whether the key N writes a note, and the switch for it in the notebook. */
const NAME = "notitietoets";
const row = document.querySelector("[data-note-key]");

export function isOff() {
  try { return localStorage.getItem(NAME) === "uit"; } catch { return false; }
}

if (row) {
  const button = row.querySelector("button");
  const show = () => button.setAttribute("aria-pressed", String(isOff()));
  button.addEventListener("click", () => {
    try { localStorage.setItem(NAME, isOff() ? "aan" : "uit"); } catch { /* nothing is kept: the key stays on */ }
    show();
  });
  row.hidden = false;
  show();
}
