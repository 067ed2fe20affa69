/* Signing out wipes what this person wrote here and is not saved, after saying so: others may use the device too. */
import { clear, waiting } from "./work-device.js";

for (const form of document.querySelectorAll("[data-sign-out]")) {
  const person = `${form.dataset.signOut}:`;
  const warning = form.querySelector("[data-unsaved]");
  form.addEventListener("submit", (event) => {
    if (warning.hidden && waiting(person).length) {
      event.preventDefault();
      warning.hidden = false;
      warning.focus();
    } else {
      waiting(person).forEach(clear);
    }
  });
}
