// Stands in the head and runs before anything is painted: a dark page never flashes white, and what only works with
// scripts is there from the start.
import { apply } from "./shell/scheme-choice.js";

document.documentElement.classList.add("rg-js");
apply();
