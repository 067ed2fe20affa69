/* Fetches the script of a block where such a block stands. */
const has = (block) => document.querySelector(block) !== null;

if (has("[data-self-check]")) import("./self-check.js");
if (has("[data-video]")) import("./video.js");
