/* The fields of a work: what stands in them, and what a server says that stands there. A table gets the rows it needs.
   Of radio buttons only the chosen one holds anything. */

/* What makes room in a form for what is to stand in it, such as the rows of a table: before the first work is drawn. */
export const growers = [];
const grow = (form, body) => growers.forEach((make) => make(form, body));

export const question = (name) => name.split("__")[0];
const isPick = ({ type }) => type === "radio";

const stood = ({ options, defaultValue }) => (options ? [...options].find((one) => one.defaultSelected) ?? options[0] : { value: defaultValue })?.value;

function put(field, text) {
  if (isPick(field)) field.checked = field.value === text;
  else if (field.value !== text) field.value = text;
}

export class Fields {
  constructor(form) { this.form = form; }

  get all() { return [...this.form.querySelectorAll("textarea, select, input:not([type=hidden], [type=file])")]; }

  get body() {
    return Object.fromEntries(this.all.filter((field) => !isPick(field) || field.checked).map(({ name, value }) => [name, value]));
  }

  /* What stood there when the page came: who typed before this script did, typed something that is not kept yet. */
  get given() {
    const held = this.all.filter((field) => !isPick(field) || field.defaultChecked);
    return Object.fromEntries(held.map((field) => [field.name, isPick(field) ? field.value : stood(field)]));
  }

  /* As one text, to compare; without the fields in which nothing stands, so that a row more changes nothing. */
  text(body = this.body) {
    const said = this.all.map(({ name }) => [name, body[name] ?? ""]);
    return JSON.stringify(Object.fromEntries(said.filter(([, value]) => value)));
  }

  write(text) {
    const body = JSON.parse(text);
    grow(this.form, body);
    this.all.forEach((field) => put(field, body[field.name] ?? ""));
  }

  /* Takes what the server has where nothing was typed since `text`; gives the questions in which something was. */
  adopt(text, body) {
    const [known, typed] = [JSON.parse(text), new Set()];
    grow(this.form, body);
    const now = this.body;
    this.all.forEach(({ name }) => { if ((now[name] ?? "") !== (known[name] ?? "")) typed.add(question(name)); });
    this.all.filter(({ name }) => !typed.has(question(name))).forEach((field) => put(field, body[field.name] ?? ""));
    return typed;
  }

  lock(isLocked) {
    this.all.forEach((field) => { field.readOnly = isLocked || "held" in field.dataset; });
  }
}
