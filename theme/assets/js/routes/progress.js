// What has been read of a route: the keys of its steps, kept in this browser and nowhere else. The key holds the
// site's address, so that two playbooks on one host keep theirs apart; the languages of a site share it.
const memory = new Map();
let kept = true;

const nameOf = (base, id) => `reisgids.route ${new URL("..", base).pathname}${id}`;

export const isKept = () => kept;

export function readSteps(base, id) {
  const name = nameOf(base, id);
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "[]");
    return new Set(Array.isArray(found) ? found : []);
  } catch {
    // storage is closed to this page, or holds something else
    return new Set(memory.get(name));
  }
}

export function writeSteps(base, id, steps) {
  const name = nameOf(base, id);
  memory.set(name, [...steps]);
  try {
    if (steps.size) localStorage.setItem(name, JSON.stringify([...steps]));
    else localStorage.removeItem(name);
  } catch {
    kept = false;
  }
}

/** Marks a step as read, or not, and gives what is read then. */
export function mark(base, id, key, read) {
  const steps = readSteps(base, id);
  if (read) steps.add(key);
  else steps.delete(key);
  writeSteps(base, id, steps);
  return steps;
}

/** Calls back when another tab reads on, or when the browser brings this page back as it was. */
export function whenChanged(root, again) {
  const listen = (event) => {
    if (root.isConnected) again();
    else removeEventListener(event.type, listen);
  };
  addEventListener("storage", listen);
  addEventListener("pageshow", listen);
}
