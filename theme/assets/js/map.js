// The map of a journey: which of it is shown and how, the panel of a touchpoint, and the strip that tells where the
// reader is. Stands on pages with a map; instant navigation runs it once for each of them.
import { install } from "./map/install.js";

globalThis.reisgidsMap ??= install();
