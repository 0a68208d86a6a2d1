// Fetches map-later.js, once.
import { script } from "../shell/scripts.js";

const source = document.currentScript?.src ?? "";

export async function later() {
  await script(new URL("map-later.js", source).href);
  return globalThis.reisgidsMapLater;
}
