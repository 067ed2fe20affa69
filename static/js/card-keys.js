/* The keys of a card: each presses the link that carries its name, so nothing works with keys alone.
   With Ctrl, Alt or Shift a key belongs to the browser; in a field it belongs to who types. */
const TYPING = "input, textarea, select, [contenteditable]";

function linkFor(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(TYPING)) return null;
  return document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
}

document.addEventListener("keydown", (event) => {
  const link = linkFor(event);
  if (!link) return;
  event.preventDefault();
  link.click();
});
