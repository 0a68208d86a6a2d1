// "Download SVG PNG" under a diagram. The file is made here and saved by the browser: no host is asked for anything.
import { FIGURE } from "./canvas.js";
import { beside, script } from "../shell/scripts.js";

const BUTTON = "[data-picture]";
const KEPT = 60_000;

async function download(figure, form) {
  await script(beside("pictures.js"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await globalThis.ReisgidsPictures.file(figure, form));
  link.download = `${figure.id.replace(/^dia-/, "")}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

// Without a script there is nothing to click.
export function offerDownloads() {
  for (const offer of document.querySelectorAll(".rg-download[hidden]")) offer.hidden = false;
}

export function downloadOn(event) {
  const button = event.target instanceof Element ? event.target.closest(BUTTON) : null;
  const figure = button?.closest(FIGURE);
  if (figure) download(figure, button.dataset.picture).catch((error) => console.warn(error));
}
