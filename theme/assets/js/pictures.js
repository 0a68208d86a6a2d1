// Diagrams as files: loaded when somebody first asks for one.
import { canvasOf } from "./pictures/canvas.js";
import { picture } from "./pictures/picture.js";

function asText(whole) {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
  return new Blob([text], { type: "image/svg+xml" });
}

const asPixels = (whole) => new Promise((resolve) => canvasOf(whole).toBlob(resolve, "image/png"));

// Gives what `figure` shows now as a blob; `form` is "svg" or "png".
async function file(figure, form) {
  await document.fonts.ready;
  const whole = picture(figure);
  return form === "svg" ? asText(whole) : asPixels(whole);
}

globalThis.ReisgidsPictures = { file };
