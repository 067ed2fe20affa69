/* The three circles below their list: each line stands where the list says, and is dragged to another. The list is the field
   and works by keyboard; without this file there is only the list. */
const KINDS = ["own", "with", "off"];
let dragged;
const make = (tag, about, ...inside) => {
  const element = Object.assign(document.createElement(tag), about);
  element.append(...inside);
  return element;
};

function move(place) {
  const select = dragged?.querySelector("select");
  dragged = null;
  if (!select) return;
  select.value = place;
  select.dispatchEvent(new Event("input", { bubbles: true }));
}

function item({ row, what }) {
  const line = make("li", { textContent: what, draggable: true, dir: "auto" });
  line.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/plain", what);
    dragged = row;
  });
  return line;
}

function zone(place, at, lines, nothing) {
  const inside = lines.length ? make("ul", { className: "plain" }, ...lines.map(item)) : make("p", { className: "meta", textContent: nothing });
  const heading = make("h3", { textContent: place[0].toUpperCase() + place.slice(1) });
  const drawn = make("section", { className: `zone zone--${KINDS[at]}` }, heading, inside);
  drawn.addEventListener("dragover", (event) => { event.preventDefault(); drawn.classList.add("is-over"); });
  drawn.addEventListener("dragleave", () => drawn.classList.remove("is-over"));
  drawn.addEventListener("drop", (event) => { event.preventDefault(); move(place); });
  return drawn;
}

document.querySelectorAll("[data-circles]").forEach((shown) => {
  const [body] = document.querySelector(`[data-grid="${CSS.escape(shown.dataset.circles)}"]`).tBodies;
  const places = [...body.querySelector("select").options].map(({ value }) => value).filter(Boolean);
  const draw = () => {
    const lines = [...body.rows].map((row) => ({ row, what: row.querySelector("textarea").value.trim(), at: row.querySelector("select").value }));
    const zones = places.map((place, at) => zone(place, at, lines.filter((line) => line.what && line.at === place), shown.dataset.empty));
    shown.querySelector("[data-zones]").replaceChildren(...zones);
  };
  shown.hidden = false;
  draw();
  shown.closest("form").addEventListener("input", draw);
});
