/* Sends what was written and says how that went: `saved`, `stale`, `signed-out`, `refused`, `offline` or `failed`.
   A sign-in that was renewed in another tab is found by itself. */
import { words } from "./work-said.js";

const FITS_IN_A_FAREWELL = 60000; // what a browser still sends of a page that closes
const ASK = { redirect: "manual", headers: { Accept: "application/json" } };
const TOKEN = "csrfmiddlewaretoken";

export async function send(data) {
  if (!navigator.onLine) return { how: "offline" };
  try {
    data.set(TOKEN, document.querySelector(`[name=${TOKEN}]`).value);
    const answer = await post(data);
    if (answer.status !== 401 && answer.status !== 403) return await outcome(answer);
    const token = await renewed(data.get("writer"));
    if (!token) return { how: "signed-out" };
    data.set(TOKEN, token);
    return await outcome(await post(data));
  } catch {
    return { how: "offline" };
  }
}

function post(data) {
  const body = new URLSearchParams(data);
  return fetch(words.save, { ...ASK, method: "POST", body, keepalive: body.toString().length < FITS_IN_A_FAREWELL });
}

async function outcome(answer) {
  const how = { 200: "saved", 409: "stale", 413: "refused" }[answer.status];
  const isData = answer.headers.get("Content-Type")?.startsWith("application/json");
  return how && isData ? { how, ...await answer.json() } : { how: "failed" };
}

/* The new token when the same person is signed in again; every form of the page gets it. */
export async function renewed(person) {
  const answer = await fetch(words.renewed, ASK);
  const { writer, token } = answer.ok ? await answer.json() : {};
  if (writer !== person) return "";
  document.querySelectorAll(`[name=${TOKEN}]`).forEach((field) => { field.value = token; });
  return token;
}
