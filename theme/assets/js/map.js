// The page of a journey: its parts and the rail that leads through them, which of its map is shown and how, the panel of
// a touchpoint, and the strip that shows where the reader is. Instant navigation runs it once for each such page.
import { install } from "./map/install.js";
import { install as installParts } from "./journey/install.js";

globalThis.reisgidsJourney ??= installParts();
globalThis.reisgidsMap ??= install();
