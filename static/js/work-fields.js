/* The fields of a work: what stands in them, and what a server says that stands there. A table gets the rows it needs. */
import { grow } from "./table.js";

export const question = (name) => name.split("__")[0];

export class Fields {
  constructor(form) { this.form = form; }

  get all() { return [...this.form.querySelectorAll("textarea, select, input:not([type=hidden])")]; }

  /* As one text, to compare; without the fields in which nothing stands, so that a row more changes nothing. */
  text(body) {
    const said = this.all.map(({ name, value }) => [name, body ? body[name] ?? "" : value]);
    return JSON.stringify(Object.fromEntries(said.filter(([, value]) => value)));
  }

  write(text) {
    const body = JSON.parse(text);
    grow(this.form, body);
    this.all.forEach((field) => { field.value = body[field.name] ?? ""; });
  }

  /* Takes what the server has where nothing was typed since `text`; gives the questions in which something was. */
  adopt(text, body) {
    const [known, typed] = [JSON.parse(text), new Set()];
    grow(this.form, body);
    this.all.forEach(({ name, value }) => { if (value !== (known[name] ?? "")) typed.add(question(name)); });
    this.all.filter(({ name }) => !typed.has(question(name))).forEach((field) => {
      const there = body[field.name] ?? "";
      if (field.value !== there) field.value = there;
    });
    return typed;
  }

  lock(isLocked) {
    this.all.forEach((field) => { field.readOnly = isLocked || "held" in field.dataset; });
  }
}
