/* Says what happens to a text: to the eye at once, to a screen reader when that changes and at most twice a minute. */
const QUIET = 30000;

export const words = document.querySelector("[data-words]")?.dataset ?? {};

export class Said {
  constructor(form) {
    this.seen = form.querySelector("[data-said]");
    this.heard = form.querySelector("[data-told]");
    this.both = form.querySelector("[data-both]");
    Object.assign(this, { at: 0, state: "saved" });
  }

  say(state, text) {
    this.seen.textContent = text;
    this.seen.classList.toggle("is-busy", state === "busy");
    this.seen.classList.toggle("is-waiting", state === "waiting");
    if (state === "busy") return;
    if (state !== this.state || Date.now() - this.at > QUIET) {
      Object.assign(this, { at: Date.now(), state });
      this.heard.textContent = text;
    }
  }

  /* Two texts to choose from, drawn by the server. */
  ask(html) {
    this.both.innerHTML = html;
    this.say("waiting", words.stale);
  }

  askToSignIn() {
    if (!this.both.hasChildNodes()) this.both.append(document.querySelector("[data-sign-in]").content.cloneNode(true));
    this.say("waiting", words.signedOut);
  }

  saved(text) {
    this.both.replaceChildren();
    this.say("saved", text);
  }
}
