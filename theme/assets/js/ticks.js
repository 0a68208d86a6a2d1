// The page of touchpoints: questions to look around with, which can be ticked.
import { onArrival } from "./shell/arrivals.js";
import { showTicks } from "./registers/ticks.js";

const site = new URL("../..", document.currentScript.src).pathname;

onArrival(() => showTicks(document.querySelectorAll("[data-rg-ticks]"), site));
