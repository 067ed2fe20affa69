/* Says what happens to a text: to the eye at once, to a screen reader when that changes and at most twice a minute. */
const QUIET = 30000;

export const words = document.querySelector("[data-words]")?.dataset ?? {};

export class Said {
  constructor(form) {
    [this.seen, this.heard, this.both] = ["said", "told", "both"].map((name) => form.querySelector(`[data-${name}]`));
    this.at = 0;
  }

  say(state, text) {
    const before = this.seen.dataset.said;
    this.seen.textContent = text;
    if (state === "busy" || (state === before && Date.now() - this.at < QUIET)) return;
    this.seen.dataset.said = state;
    this.heard.textContent = text;
    this.at = Date.now();
  }

  /* Two texts to choose from, or a way to sign in: both as the server drew them. */
  ask(drawn, text) {
    if (!drawn.isEqualNode(this.both.firstElementChild)) this.both.replaceChildren(drawn);
    this.say("waiting", text);
  }

  saved(text) {
    this.both.replaceChildren();
    this.say("saved", text);
  }
}
