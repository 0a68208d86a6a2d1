// Stands in the head and runs before anything is painted, so that a dark page never flashes white.
import { apply } from "./shell/scheme-choice.js";

apply();
