/* What the levels propose, as `rules.proposed` on the server has it; said while somebody chooses. */
export function propose(form) {
  const line = form.querySelector("[data-proposal]");
  const all = [...form.querySelectorAll("[data-criterion]")];
  const levels = all.flatMap((one) => [...one.querySelectorAll(":checked")].map(({ value }) => Number(value)));
  const enough = Math.min(...levels) >= 2 && levels.filter((level) => level >= 3).length >= Number(form.dataset.needed);
  const how = levels.length < all.length ? "open" : (enough && "done") || "again";
  line.textContent = line.dataset[how];
}
