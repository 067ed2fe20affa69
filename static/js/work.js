/* Saves what somebody writes: a second after the last key, on leaving, and with Ctrl+S. The field keeps its text, and the
   device a copy, until the server has confirmed just that text. Without this file there is a button. */
import { Shelf } from "./work-device.js";
import { Said, words } from "./work-said.js";
import { send } from "./work-sending.js";

const PAUSE = 1000;
const AGAIN = 15000;
const MOST = 5; // texts that were sent and of which no answer came
export const works = new Set();

export class Work {
  constructor(form) {
    Object.assign(this, { form, sent: [], isKept: true, said: new Said(form) });
    this.shelf = new Shelf(form.elements.writer.value, form.dataset.work);
    this.fields = [...form.querySelectorAll("textarea, select, input:not([type=hidden])")];
    this.saved = this.text();
    form.querySelector("[data-save]").hidden = true;
    form.addEventListener("input", () => this.changed());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save(event.submitter?.name === "keep" ? event.submitter.value : "");
    });
    works.add(this);
    this.takeUp(this.shelf.takeOver());
  }

  text(body = Object.fromEntries(this.fields.map((field) => [field.name, field.value]))) {
    return JSON.stringify(this.fields.map(({ name }) => (body[name] ?? "").replaceAll("\r\n", "\n")));
  }

  write(text) { JSON.parse(text).forEach((value, at) => { this.fields[at].value = value; }); }

  get isSaved() { return this.text() === this.saved; }

  /* What waited here goes on. Where the server has a text that was sent from here, only its answer got lost. */
  takeUp(draft) {
    if (!draft || draft.text === this.saved) return this.shelf.clear();
    if (!draft.sent.includes(this.saved)) this.form.elements.revision.value = draft.revision;
    this.sent = draft.sent;
    this.write(draft.text);
    return this.save();
  }

  changed() {
    clearTimeout(this.timer);
    this.keep();
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  keep() {
    const data = [...new FormData(this.form)].filter(([name]) => name !== "csrfmiddlewaretoken");
    const draft = { text: this.text(), revision: this.form.elements.revision.value, sent: this.sent, data };
    this.isKept = this.shelf.put(draft);
  }

  async save(choice = "") {
    clearTimeout(this.timer);
    if (this.isBusy || (!choice && (this.isSaved || this.asked))) return;
    this.isBusy = true;
    this.said.say("busy", words.busy);
    const text = this.text();
    const before = this.sent;
    if (navigator.onLine) this.sent = [...before, text].slice(-MOST);
    this.keep();
    const data = new FormData(this.form);
    if (choice) this.hold(true, data, choice);
    const answer = await send(data);
    if (choice) this.hold(false);
    this.isBusy = false;
    if (answer.how !== "saved") return this.waits(answer, before);
    if (choice) this.write(this.text(answer.body));
    return this.stored(answer, choice ? this.text() : text);
  }

  /* Its field goes from the page. */
  leave() {
    clearTimeout(this.timer);
    works.delete(this);
  }

  /* While a choice is on its way nothing is typed, as the answer replaces the text. */
  hold(isHeld, data, choice) {
    this.fields.forEach((field) => { field.readOnly = isHeld; });
    data?.set("keep", choice);
    data?.set("revision", this.asked);
  }

  stored(answer, text) {
    this.form.elements.revision.value = answer.revision;
    Object.assign(this, { saved: text, sent: [], asked: null });
    if (!this.isSaved) return this.changed();
    this.shelf.clear();
    return this.said.saved(answer.said);
  }

  waits(answer, before) {
    if (answer.how === "stale") return this.stale(answer, this.text(answer.body), before);
    if (answer.how === "signed-out") return this.said.askToSignIn();
    this.said.say("waiting", answer.said ?? (this.isKept ? words[answer.how] : words.unsafe));
    this.timer = setTimeout(() => this.save(), AGAIN);
    return undefined;
  }

  /* The server has a text that was sent from here: go on from that. Else somebody wrote elsewhere, and chooses. */
  stale(answer, theirs, before) {
    if (before.includes(theirs)) {
      this.form.elements.revision.value = answer.revision;
      this.saved = theirs;
      return this.save();
    }
    this.asked = answer.revision;
    return this.said.ask(answer.html);
  }
}
