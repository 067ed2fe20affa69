/* Who writes together: the pen of a question for who begins to type in it, the others read along. Without this file every
   question can be written in, and saving keeps what each changed. */
import { question } from "./work-fields.js";
import { works } from "./work.js";

const LOOK = 4000;
const TELL_AGAIN = 60000;

class Joint {
  constructor(work) {
    Object.assign(this, { work, form: work.form, told: {} });
    const { now, pens } = this.form.dataset;
    Object.assign(this, { now, pens });
    this.form.addEventListener("input", ({ target }) => this.writes(question(target.name)));
    this.form.addEventListener("click", (event) => this.pressed(event));
    this.show(Object.fromEntries([...this.form.querySelectorAll("[data-pen]:not([hidden])")].map((note) => [
      note.closest("[data-question]").dataset.question, note.querySelector("[data-pen-name]").textContent])));
    setInterval(() => this.look(), LOOK);
  }

  /* At the first key, and then once a minute. */
  writes(name) {
    if (Date.now() - (this.told[name] ?? 0) < TELL_AGAIN) return;
    this.told[name] = Date.now();
    this.ask(this.pens, { question: name });
  }

  pressed(event) {
    const button = event.target.closest("[data-pen] button");
    if (!button) return;
    event.preventDefault();
    const { question: name } = button.closest("[data-question]").dataset;
    this.told[name] = Date.now();
    this.ask(this.pens, { question: name, over: 1 }).then(() => {
      this.form.querySelector(`[data-question="${CSS.escape(name)}"] :is(textarea, select)`).focus();
    });
  }

  look() {
    if (!document.hidden && navigator.onLine) this.ask(this.now);
  }

  async ask(url, sent) {
    const token = this.form.elements.csrfmiddlewaretoken.value;
    const about = sent ? { method: "POST", body: new URLSearchParams({ csrfmiddlewaretoken: token, ...sent }) } : {};
    try {
      const answer = await fetch(url, { redirect: "manual", ...about });
      if (answer.ok) this.hear(await answer.json());
    } catch { /* the next look tells */ }
  }

  /* Takes over what the others wrote, unless something of one's own is on its way: then saving does so. */
  hear(answer) {
    const { work } = this;
    if (work.isSaved && !work.isBusy && !work.asked) {
      work.fields.adopt(work.saved, answer.body);
      work.known.hears(answer);
      work.saved = work.text(answer.body);
    }
    this.show(answer.pens);
  }

  show(pens) {
    this.form.querySelectorAll("[data-question]").forEach((asked) => {
      const [name, note] = [pens[asked.dataset.question], asked.querySelector("[data-pen]")];
      if (!note) return;
      note.hidden = !name;
      note.querySelector("[data-pen-name]").textContent = name ?? "";
      asked.querySelectorAll("textarea, select").forEach((field) => {
        field.toggleAttribute("data-held", Boolean(name));
        if (field.tagName === "SELECT") field.disabled = Boolean(name); else field.readOnly = Boolean(name);
      });
    });
  }
}

[...works].filter(({ form }) => form.dataset.now).forEach((work) => new Joint(work));
