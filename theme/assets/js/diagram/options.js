// The options of a page's diagrams are a script beside the page: most readers never need them.
import { script } from "../shell/scripts.js";

const HOLDER = "[data-options]";
const addresses = new WeakMap();

const addressOf = (holder) => addresses.get(holder) ?? new URL(holder.dataset.options, document.baseURI).href;

// Notes where the options of the page are while its address is that of the page: on the way to another one it isn't.
export function noteAddress() {
  const holder = document.querySelector(HOLDER);
  if (holder) addresses.set(holder, addressOf(holder));
}

export const hasOption = (figure) => figure.closest(HOLDER) !== null;

async function known(figure) {
  const holder = figure.closest(HOLDER);
  if (!holder) throw new Error(`${figure.id} has no option`);
  const address = addressOf(holder);
  await script(address);
  return JSON.parse(globalThis.reisgidsOptions.get(address)[figure.id]);
}

// Gives the option that `figure` was drawn from, a fresh copy each time.
export const optionOf = async (figure) => (await known(figure)).option;

// Gives what tooltips tell beyond the data table: by "series index" pairs of label and value.
export const factsOf = async (figure) => (await known(figure)).facts;
