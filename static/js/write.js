/* The page around the fields: opens them, saves all on leaving, with Ctrl+S, and when the network or the person is back.
   What waits on this device for another page is sent from here, as long as nothing newer stands there. */
import { clear, read, waiting } from "./work-device.js";
import { send } from "./work-sending.js";
import { Work, works } from "./work.js";

const saveAll = () => works.forEach((work) => work.save());

async function sendWhatWaits() {
  const here = [...works].map((work) => work.shelf.name);
  const person = document.querySelector("[name=writer]")?.value ?? "-";
  for (const name of waiting(`${person}:`).filter((one) => !here.includes(one))) {
    const draft = read(name);
    const data = new FormData();
    draft?.data.forEach(([field, value]) => data.append(field, value));
    if (draft && (await send(data)).how === "saved") clear(name);
  }
}

document.querySelectorAll("form[data-work]").forEach((form) => new Work(form));
document.addEventListener("focusin", async ({ target }) => {
  if (target.matches("textarea[data-markdown]")) (await import("./editor.js")).equip(target);
});
/* What is pasted waits for the editor: the first press of Ctrl+V comes sooner than the file does on a slow line. */
document.addEventListener("paste", async (event) => {
  const [html, plain] = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
  const field = event.target;
  if (!html || !field.matches("textarea[data-markdown]")) return;
  event.preventDefault();
  const editor = await import("./editor.js").catch(() => null);
  if (editor) editor.put(field, html, plain);
  else document.execCommand("insertText", false, plain);
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-preview]");
  if (!button) return;
  event.preventDefault();
  (await import("./preview.js")).toggle(button);
});
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || !works.size) return;
  event.preventDefault();
  saveAll();
});
document.addEventListener("visibilitychange", saveAll);
addEventListener("pagehide", saveAll);
addEventListener("focus", saveAll);
addEventListener("online", () => { saveAll(); sendWhatWaits(); });
addEventListener("beforeunload", (event) => {
  if ([...works].some((work) => !work.isSaved && !work.isKept)) event.preventDefault();
});
sendWhatWaits();
