/* Rows of a table: one more for who asks, and as many as what is to stand in it needs. Without this file a button asks the
   server for a row. */
import { growers } from "./work-fields.js";

const CELL = /^(.+)__(\d+)__\d+$/;

function add(grid) {
  const last = grid.tBodies[0].rows[grid.tBodies[0].rows.length - 1];
  const row = last.cloneNode(true);
  const number = grid.tBodies[0].rows.length;
  row.querySelectorAll("textarea, select").forEach((cell) => {
    cell.name = cell.name.replace(/__\d+__/, `__${number}__`);
    cell.setAttribute("aria-label", cell.getAttribute("aria-label").replace(/\d+/, number + 1));
    Object.assign(cell, { id: `id_${cell.name}`, value: "" });
  });
  const name = row.cells[0].firstElementChild ?? row.cells[0];
  name.textContent = name.textContent.replace(/\d+/, number + 1);
  last.after(row);
  return row;
}

/* The rows that this body needs and that are not there yet. */
growers.push((form, body) => {
  Object.keys(body).map((name) => CELL.exec(name)).filter(Boolean).forEach(([, name, row]) => {
    const grid = form.querySelector(`[data-grid="${CSS.escape(name)}"]`);
    while (grid && grid.tBodies[0].rows.length <= Number(row)) add(grid);
  });
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-add-row]");
  if (!button) return;
  event.preventDefault();
  const grid = button.closest("[data-question]").querySelector("[data-grid]");
  add(grid).querySelector("textarea, select").focus();
  button.hidden = grid.tBodies[0].rows.length >= Number(grid.dataset.most);
});
