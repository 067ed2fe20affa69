/* The key / goes to search: to its field when that is on the page, else to its page. Ignored while typing, and off
   for whoever switched it off on the search page. Without this file the link in the header does the same. */
const TYPING = "input, textarea, select, [contenteditable]";
const link = document.querySelector("[data-find]");
const switchRow = document.querySelector("[data-find-key]");
const kept = {
  get off() {
    try { return localStorage.getItem("zoektoets") === "uit"; } catch { return false; }
  },
  set off(value) {
    try { localStorage.setItem("zoektoets", value ? "uit" : "aan"); } catch { /* nothing is kept: the key stays on */ }
  },
};

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!link || kept.off || event.target.closest(TYPING)) return;
  event.preventDefault();
  const field = document.querySelector(`form[action="${link.getAttribute("href")}"] input[type="search"]`);
  if (field) field.select();
  else link.click();
});

if (switchRow) {
  const button = switchRow.querySelector("button");
  const show = () => button.setAttribute("aria-pressed", String(kept.off));
  button.addEventListener("click", () => { kept.off = !kept.off; show(); });
  switchRow.hidden = false;
  show();
}
