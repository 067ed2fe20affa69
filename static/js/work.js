/* Saves what somebody writes: a second after the last key, on leaving, and with Ctrl+S. The field keeps its text, and the
   device a copy, until the server has confirmed just that text. Without this file there is a button. */
import { Shelf } from "./work-device.js";
import { Fields, question } from "./work-fields.js";
import { Known } from "./work-known.js";
import { Said, words } from "./work-said.js";
import { send } from "./work-sending.js";

const PAUSE = 1000;
const AGAIN = 15000;
const MOST = 5; // texts that were sent and of which no answer came
const drawn = (html) => new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
export const works = new Set();

export class Work {
  constructor(form) {
    Object.assign(this, { form, sent: [], isKept: true, said: new Said(form), known: new Known(form) });
    Object.assign(this, { shelf: new Shelf(form.elements.writer.value, form.dataset.work), fields: new Fields(form) });
    this.saved = this.text(this.fields.given);
    form.querySelector("[data-save]").hidden = true;
    form.addEventListener("input", () => this.changed());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save(event.submitter?.name === "keep" ? event.submitter.value : "");
    });
    works.add(this);
    this.takeUp(this.isSaved && this.shelf.takeOver());
  }

  text(body) { return this.fields.text(body); }

  get isSaved() { return this.text() === this.saved; }

  /* What waited here goes on; unless somebody typed before this did: then it is sent apart, and both are shown. Where the server has a text that was sent from here, only its answer got lost. */
  takeUp(draft) {
    if (!draft || draft.text === this.saved) return this.isSaved ? this.shelf.clear() : this.changed();
    if (!draft.sent.includes(this.saved)) this.known.back(draft);
    this.sent = draft.sent;
    this.fields.write(draft.text);
    return this.save();
  }

  changed() {
    clearTimeout(this.timer);
    this.keep();
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  keep() {
    const data = [...new FormData(this.form)].filter(([name]) => name !== "csrfmiddlewaretoken");
    this.isKept = this.shelf.put({ text: this.text(), revision: this.known.revision.value, sent: this.sent, data });
  }

  async save(choice = "") {
    clearTimeout(this.timer);
    if (this.isBusy || (!choice && (this.isSaved || this.asked))) return;
    this.isBusy = true;
    const [text, before, data] = [this.text(), this.sent, new FormData(this.form)];
    if (navigator.onLine) this.sent = [...before, text].slice(-MOST);
    this.keep();
    this.said.say("busy", words.busy);
    const { revision, base } = this.asked ?? {};
    if (choice) Object.entries({ keep: choice, revision, base }).forEach((one) => data.set(...one));
    this.fields.lock(Boolean(choice)); // the answer to a choice replaces the text
    const answer = await send(data);
    this.fields.lock(false);
    this.isBusy = false;
    if (answer.how !== "saved") return this.waits(answer, before);
    return this.stored(answer, text);
  }

  stored(answer, text) {
    const typed = this.fields.adopt(text, answer.body);
    const [had, now] = [JSON.parse(text), JSON.parse(this.text(answer.body))];
    const unseen = Object.keys({ ...had, ...now }).filter((name) => typed.has(question(name)) && had[name] !== now[name]);
    this.known.hears(answer, unseen.map(question));
    Object.assign(this, { saved: this.text(answer.body), sent: [], asked: null });
    if (!this.isSaved) return this.changed();
    this.shelf.clear();
    return this.said.saved(answer.said);
  }

  /* Where the server has a text that was sent from here, this goes on from that. Else somebody wrote elsewhere, and chooses. */
  waits(answer, before) {
    if (answer.how === "stale" && before.includes(this.text(answer.body))) {
      this.saved = this.text(answer.body);
      this.known.hears(answer);
      return this.save();
    }
    this.asked = answer.revision ? answer : null;
    if (answer.html) {
      this.fields.adopt(this.saved, answer.body);
      return this.said.ask(drawn(answer.html), words.stale);
    }
    if (answer.how === "signed-out") return this.said.ask(drawn(words.signIn), words.signedOut);
    this.said.say("waiting", answer.said ?? (this.isKept ? words[answer.how] : words.unsafe));
    this.timer = setTimeout(() => this.save(), AGAIN);
    return undefined;
  }
}
