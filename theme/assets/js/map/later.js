// Fetches map-later.js, once.
import { beside, script } from "../shell/scripts.js";

export async function later() {
  await script(beside("map-later.js"));
  return globalThis.reisgidsMapLater;
}
