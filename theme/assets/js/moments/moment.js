// The one moment that a reader means: pointed at or focused, else the one chosen. It is known by the address of its
// touchpoint, so that all that a page says of it has the same name.
let pointed = null;
let chosen = null;
const listeners = new Set();

const meant = () => pointed ?? chosen;

function change(set) {
  const before = meant();
  set();
  if (meant() !== before) for (const listener of listeners) listener(meant());
}

// `listener` gets the address, or null where none is meant any more.
export const onMoment = (listener) => listeners.add(listener);

export const point = (address) => change(() => (pointed = address));
export const choose = (address) => change(() => (chosen = address));
export const letGo = () => change(() => (pointed = chosen = null));
