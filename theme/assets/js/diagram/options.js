// The options of a page's diagrams are a script beside the page: most readers never need them.
import { script } from "../shell/scripts.js";
import { FIGURE, isNarrow } from "./canvas.js";

const HOLDER = "[data-options]";
const addresses = new WeakMap();

const addressOf = (holder) => addresses.get(holder) ?? new URL(holder.dataset.options, document.baseURI).href;

// Notes where the options of the page are while its address is that of the page: on the way to another one it isn't.
export function noteAddress() {
  const holder = document.querySelector(HOLDER);
  if (holder) addresses.set(holder, addressOf(holder));
}

export const hasOption = (canvas) => canvas.closest(HOLDER) !== null;

// As `Diagram.pictures` has it.
const nameOf = (canvas) => `${canvas.closest(FIGURE).id}${isNarrow(canvas) ? "-narrow" : ""}`;

async function known(canvas) {
  const [holder, name] = [canvas.closest(HOLDER), nameOf(canvas)];
  if (!holder) throw new Error(`${name} has no option`);
  const address = addressOf(holder);
  await script(address);
  return JSON.parse(globalThis.reisgidsOptions.get(address)[name]);
}

// Gives the option that a canvas was drawn from, a fresh copy each time.
export const optionOf = async (canvas) => (await known(canvas)).option;

// Gives what tooltips tell beyond the data table: by "series index" pairs of label and value.
export const factsOf = async (canvas) => (await known(canvas)).facts;
