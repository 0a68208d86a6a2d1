// What a script of ours brought, a promise of it: journeys and frames are fetched when somebody chooses them.
import { script } from "../shell/scripts.js";

export async function loaded(source) {
  const address = new URL(source, document.baseURI).href;
  await script(address);
  return globalThis.reisgidsCompared.get(address);
}
