// The page of all routes: on each card how far one is.
import { readSteps, whenChanged } from "./progress.js";
import { said } from "./said.js";

export function begin(root, base) {
  const words = JSON.parse(root.dataset.words);
  root.dataset.started = "";
  function show() {
    for (const card of root.querySelectorAll("[data-route]")) {
      const keys = card.dataset.keys.split("\n");
      const steps = readSteps(base, card.dataset.route);
      const read = keys.filter((key) => steps.has(key)).length;
      card.querySelector("[data-read]").textContent = read ? said(words, read, keys.length, 0) : "";
    }
  }
  whenChanged(root, show);
  show();
}
