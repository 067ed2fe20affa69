/* The three circles below their list: each line stands where the list says, and is dragged to another. The list is the field
   and works by keyboard; without this file there is only the list. */
const zonesOf = (grid) => [...grid.tBodies[0].rows[0].querySelectorAll("select option")].map(({ value }) => value).filter(Boolean);
const KINDS = ["own", "with", "off"];
const make = (tag, about, ...inside) => {
  const element = Object.assign(document.createElement(tag), about);
  element.append(...inside);
  return element;
};

class Circles {
  constructor(shown) {
    this.shown = shown;
    this.grid = document.querySelector(`[data-grid="${CSS.escape(shown.dataset.circles)}"]`);
    this.places = zonesOf(this.grid);
    shown.hidden = false;
    this.draw();
    shown.closest("form").addEventListener("input", () => this.draw());
  }

  get lines() {
    return [...this.grid.tBodies[0].rows].map((row) => ({
      row, what: row.querySelector("textarea").value.trim(), place: row.querySelector("select").value,
    })).filter(({ what }) => what);
  }

  draw() {
    this.shown.querySelector("[data-zones]").replaceChildren(...this.places.map((place, at) => this.zone(place, at)));
  }

  zone(place, at) {
    const items = this.lines.filter((line) => line.place === place).map((line) => this.item(line));
    const heading = make("h3", { textContent: place[0].toUpperCase() + place.slice(1) });
    const inside = items.length ? make("ul", { className: "plain" }, ...items) : make("p", { className: "meta", textContent: this.shown.dataset.empty });
    const zone = make("section", { className: `zone zone--${KINDS[at]}` }, heading, inside);
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("is-over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("is-over"));
    zone.addEventListener("drop", (event) => { event.preventDefault(); this.move(place); });
    return zone;
  }

  item({ row, what }) {
    const item = make("li", { textContent: what, draggable: true, dir: "auto" });
    item.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/plain", what);
      this.dragged = row;
    });
    return item;
  }

  move(place) {
    const select = this.dragged?.querySelector("select");
    if (!select) return;
    select.value = place;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    this.dragged = null;
  }
}

document.querySelectorAll("[data-circles]").forEach((shown) => new Circles(shown));
