/* Sends a file and tells how far it is. Whoever signed in again meanwhile, is recognised by itself. */
import { renewed } from "./work-sending.js";

const TOKEN = "csrfmiddlewaretoken";
const WHOLE = 100;

export async function deliver(address, data, writer, told = () => {}) {
  const token = () => document.querySelector(`[name=${TOKEN}]`).value;
  let answer = await post(address, data, token(), told);
  if (answer.status && !answer.isData && (await renewed(writer))) answer = await post(address, data, token(), told);
  return answer.isData ? JSON.parse(answer.text) : null;
}

/* Where nobody is signed in, the browser follows to a page; then there is an answer that is no data. */
function post(address, data, token, told) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRFToken", token);
    request.upload.addEventListener("progress", ({ loaded, total }) => told(Math.round((WHOLE * loaded) / total)));
    request.addEventListener("loadend", () => done({
      status: request.status,
      isData: [200, 400, 413].includes(request.status) && request.getResponseHeader("Content-Type")?.startsWith("application/json"),
      text: request.responseText,
    }));
    request.send(data);
  });
}
