/* What somebody who was just erased had typed here and the server never got. */
import { clear, waiting } from "./work-device.js";

for (const gone of document.querySelectorAll("[data-erased]")) waiting(`${gone.dataset.erased}:`).forEach(clear);
