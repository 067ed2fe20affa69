/* Video: puts the player in the place of its poster, only when the reader asks for it.
   Without this file the link opens the same player in a tab of its own. */
function play(event, figure) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.src = `${figure.dataset.video}&autoplay=1`;
  player.title = figure.dataset.title;
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  player.allowFullscreen = true;
  player.referrerPolicy = "origin";
  figure.querySelector(".screen").replaceChildren(player);
  figure.querySelector("a.button").parentElement.remove();
  player.focus();
}

for (const figure of document.querySelectorAll("[data-video]")) {
  figure.querySelector("a.button").addEventListener("click", (event) => play(event, figure));
}
