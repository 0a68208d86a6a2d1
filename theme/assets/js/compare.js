// The page that compares two journeys. Without it the known pairs are there, each drawn and told.
// Instant navigation runs this again each time it brings the page.
import { begin } from "./compare/page.js";

const root = document.querySelector("[data-rg-compare]");
if (root && !("started" in root.dataset)) begin(root);
