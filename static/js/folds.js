/* The folded groups of the profile: opens the one somebody jumps to, where the browser does not, and says whether something stands there. */
const empty = document.querySelector("[data-still-empty]");
const links = [...empty.querySelectorAll("a")];
const groupOf = ({ hash }) => document.getElementById(hash.slice(1))?.closest("[data-group]");

const reveal = () => groupOf(location)?.setAttribute("open", "");

document.addEventListener("input", ({ target }) => {
  const group = target.closest("[data-group]");
  if (!group) return;
  const link = links.find((one) => groupOf(one) === group);
  const line = group.querySelector("[data-stands]");
  link.hidden = [...group.querySelectorAll("textarea, select, input:not([type=hidden])")].some(({ value }) => value.trim());
  line.textContent = link.hidden ? line.dataset.filled : line.dataset.empty;
  empty.hidden = links.every(({ hidden }) => hidden);
});
addEventListener("hashchange", reveal);
reveal();
