// A list that can be filtered (journeys, actions): choosing among what it holds. Without it all of them are there, in their own order.
// Instant navigation runs this again each time it brings the page.
import { begin } from "./catalogue/page.js";

const root = document.querySelector("[data-rg-catalogue]");
if (root && root.querySelector("form") && !("started" in root.dataset)) begin(root);
