// The page of measurements: choosing among the series, and what each wave in a drawing is.
import { begin } from "./catalogue/page.js";
import { tellWaves } from "./measurements/waves.js";

const root = document.querySelector("[data-rg-catalogue]");
if (root && !("waves" in root.dataset)) {
  root.dataset.waves = "";
  if (root.querySelector("form")) begin(root);
  tellWaves(root.querySelector("[data-rg-cards]"));
}
