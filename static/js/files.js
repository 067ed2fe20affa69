/* Files are sent as soon as they are chosen, one after the other; the text around them is saved first, so that there is a
   work for them to belong to. What cannot be sent waits on the page until the network or the person is back. */
import { number } from "./work-device.js";
import { deliver } from "./files-sending.js";
import { works } from "./work.js";

const A_MOMENT = 200;
const AGAIN = 15000;
const pause = (time) => new Promise((done) => { setTimeout(done, time); });
const filled = (text, parts) => Object.entries(parts).reduce((all, [name, part]) => all.replace(`{${name}}`, part), text);

class Files {
  constructor(root) {
    [this.list, this.said, this.chooser, this.plain] = ["list", "said", "chooser", "plain"].map((name) => root.querySelector(`[data-files-${name}]`));
    Object.assign(this, { root, words: root.dataset, waiting: [], work: [...works].find(({ form }) => form === root.closest("form")) });
    [this.plain.hidden, this.chooser.hidden] = [true, false];
    const input = this.chooser.querySelector("input");
    input.addEventListener("change", () => {
      this.waiting.push(...[...input.files].map((file) => ({ file, id: number() })));
      input.value = "";
      this.sendAll();
    });
    this.list.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-change]");
      if (button) this.change(button.dataset.change);
    });
    addEventListener("online", () => this.sendAll());
    addEventListener("beforeunload", (event) => { if (this.waiting.length) event.preventDefault(); });
  }

  say(words, parts = {}, isRefusal = false) {
    this.said.classList.toggle("error", isRefusal);
    this.said.textContent = filled(words, parts);
  }

  async sendAll() {
    if (this.isBusy) return;
    this.isBusy = true;
    const refused = [];
    while (this.waiting.length) {
      const [{ file, id }] = this.waiting;
      const answer = await this.send(file, id); // eslint-disable-line no-await-in-loop
      if (!answer) break;
      this.waiting.shift();
      if (answer.said) refused.push(answer.said);
    }
    this.isBusy = false;
    if (this.waiting.length) setTimeout(() => this.sendAll(), AGAIN);
    else this.say(refused.join(" ") || this.words.done, {}, refused.length > 0);
  }

  /* The answer, good or bad; nothing as long as the file has to wait. */
  async send(file, id) {
    const name = { name: file.name };
    if (file.size > Number(this.words.most)) return { said: filled(this.words.large, name) };
    this.say(this.words.busy, { ...name, part: 0 });
    const data = new FormData();
    Object.entries({ number: id, name: file.name, file }).forEach(([field, value]) => data.append(field, value));
    const told = (part) => this.say(this.words.busy, { ...name, part });
    const answer = (await this.isStored()) && (await deliver(this.address(), data, this.writer, told));
    if (!answer) this.say(this.words.waits, name);
    return answer && this.shown(answer);
  }

  /* A work that was never saved has no place for files yet. */
  async isStored() {
    const { work } = this;
    while (work.isBusy) await pause(A_MOMENT); // eslint-disable-line no-await-in-loop
    if (work.known.revision.value === "0") work.saved = null;
    await work.save();
    return work.known.revision.value !== "0";
  }

  get writer() { return this.work.form.elements.writer.value; }

  address() { return this.words.files.replace(this.words.number, this.work.form.elements.work.value); }

  shown(answer) {
    if (answer.html) this.list.replaceChildren(...new DOMParser().parseFromString(answer.html, "text/html").body.childNodes);
    return answer;
  }

  async change(address) {
    const answer = await deliver(address, new FormData(), this.writer);
    this.say(answer ? this.shown(answer).said : this.words.failed);
    this.list.querySelector("button")?.focus();
  }
}

document.querySelectorAll("[data-files]").forEach((root) => new Files(root));
