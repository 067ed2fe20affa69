/* Text that the server has not confirmed waits on this device, by person, work and tab, so that nobody sees and no tab
   overwrites that of another. It goes when the server has it, and at signing out. */
const PREFIX = "werk:";

export function waiting(person) {
  try { return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + person)); } catch { return []; }
}

export function read(name) {
  try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
}

export function clear(name) {
  try { localStorage.removeItem(name); } catch { /* there was nothing either */ }
}

export class Shelf {
  constructor(writer, work) {
    this.work = `${writer}:${work}:`;
    this.name = PREFIX + this.work + number();
  }

  put(draft) {
    try { localStorage.setItem(this.name, JSON.stringify(draft)); return true; } catch { return false; }
  }

  clear() { clear(this.name); }

  /* What another page left here, which is of this page from now on. */
  takeOver() {
    const [left] = waiting(this.work);
    const draft = left && read(left);
    if (draft && left !== this.name && this.put(draft)) clear(left);
    return draft;
  }
}

/* A number of its own, for a tab or a note. */
export function number() {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
