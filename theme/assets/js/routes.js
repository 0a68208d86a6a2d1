// The pages of routes. Without it a route is a list to read; instant navigation runs this again with each page.
import { begin as beginCards } from "./routes/cards.js";
import { begin as beginRoute } from "./routes/page.js";

const base = new URL("..", document.currentScript.src);
for (const [selector, begin] of [["[data-rg-route]", beginRoute], ["[data-rg-routes]", beginCards]]) {
  const root = document.querySelector(selector);
  if (root && !("started" in root.dataset)) begin(root, base);
}
