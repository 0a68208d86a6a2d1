// Keeps the emotion curve above its columns. As built, it stands above all of them; above others the live chart draws
// it, and the links over its points go along.
import { movedOption, movedPlace } from "./columns.js";

const turns = new WeakMap();

const half = (mark) => Number.parseFloat(mark.style.width) / 2;

function moveLinks(figure, from, to) {
  for (const mark of figure.querySelectorAll(".rg-canvas--wide > .rg-mark")) {
    mark.dataset.middle ??= Number.parseFloat(mark.style.left) + half(mark);
    const x = movedPlace(Number(mark.dataset.middle), from, to);
    mark.classList.toggle("rg-out", x === null);
    if (x !== null) mark.style.left = `${x - half(mark)}px`;
  }
}

// `from` is the width of a column as built, `to` what `movedOption` takes; `built` where that is the curve as built.
export async function followColumns(figure, from, to, built) {
  const turn = (turns.get(figure) ?? 0) + 1;
  turns.set(figure, turn);
  const { optionOf, redraw } = globalThis.ReisgidsDiagrams;
  const option = await optionOf(figure);
  if (turns.get(figure) !== turn) return;
  await redraw(figure, built ? option : movedOption(option, from, to), to.width * to.shown.length);
  if (turns.get(figure) !== turn) return;
  moveLinks(figure, from, to);
  figure.classList.remove("is-moving");
}
