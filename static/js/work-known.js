/* From what a page writes: the revision, and of each question a mark of the text that stood there. */
export class Known {
  constructor(form) {
    this.revision = form.elements.revision;
    this.base = form.elements.base ?? {}; // a field of one's own has no need of it
  }

  /* As it was when this draft was typed. */
  back(draft) {
    this.revision.value = draft.revision;
    this.base.value = Object.fromEntries(draft.data).base;
  }

  /* From now on from what the server has; not for a question that changed there while somebody typed here. */
  hears({ revision, base }, but = []) {
    const [old, now] = [this.base.value, base].map((marks) => JSON.parse(marks || "{}"));
    if (!but.length) this.revision.value = revision;
    but.forEach((name) => { now[name] = old[name] ?? ""; });
    this.base.value = JSON.stringify(now);
  }
}
