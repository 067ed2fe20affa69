/* The folded groups of the profile: who jumps to a question finds its group open, and the line of a group says whether
   something stands there now. Without this file a browser opens the group of a question itself, and the line is of when the page came. */
const stillEmpty = document.querySelector("[data-still-empty]");
const FIELDS = "textarea, select, input:not([type=hidden])";

function reveal() {
  const there = document.getElementById(location.hash.slice(1));
  const group = there?.closest("[data-group]");
  if (!group || group.open) return;
  group.open = true;
  there.scrollIntoView();
}

document.addEventListener("input", ({ target }) => {
  const group = target.closest("[data-group]");
  if (!group) return;
  const fields = [...group.querySelectorAll(FIELDS)];
  const [line, isFilled] = [group.querySelector("[data-stands]"), fields.some(({ value }) => value.trim())];
  line.textContent = isFilled ? line.dataset.filled : line.dataset.empty;
  const links = [...stillEmpty.querySelectorAll("a")];
  links.find(({ hash }) => group.contains(document.getElementById(hash.slice(1)))).hidden = isFilled;
  stillEmpty.hidden = links.every(({ hidden }) => hidden);
});
addEventListener("hashchange", reveal);
reveal();
