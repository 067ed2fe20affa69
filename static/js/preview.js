/* Shows under the fields how a text will read, drawn by the server; pressing again hides it. */
export async function toggle(button) {
  const place = button.form.querySelector("[data-shown]");
  const isOpen = button.getAttribute("aria-expanded") === "true";
  if (isOpen) place.replaceChildren();
  else if (!await show(button, place)) return;
  button.setAttribute("aria-expanded", String(!isOpen));
  button.textContent = button.dataset[isOpen ? "open" : "close"];
}

async function show(button, place) {
  const sent = { method: "POST", body: new URLSearchParams(new FormData(button.form)), headers: { Accept: "application/json" } };
  const answer = await fetch(button.formAction, sent).catch(() => null);
  if (!answer?.ok) {
    place.textContent = button.dataset.failed;
    return false;
  }
  const drawn = new DOMParser().parseFromString((await answer.json()).html, "text/html");
  place.replaceChildren(...drawn.body.childNodes);
  return true;
}
