/* Signing out wipes what was written on this device and not yet saved, after saying so: others may use it too. */
import { clear, waiting } from "./work-device.js";

for (const form of document.querySelectorAll("[data-sign-out]")) {
  const warning = form.querySelector("[data-unsaved]");
  form.addEventListener("submit", (event) => {
    if (warning.hidden && waiting().length) {
      event.preventDefault();
      warning.hidden = false;
      warning.focus();
    } else {
      waiting().forEach(clear);
    }
  });
}
