// Which curves the address asks for: ?a=…&b=…&c=…, each a journey or JOURNEY.PERSONA.
import { keepValues } from "../shell/search-part.js";

const NAMES = ["a", "b", "c"];
// The zoom was that of another drawing.
const OF_THE_DRAWING = ["zoom"];

// The ids that the address names, in their places.
export function readChoice() {
  const query = new URLSearchParams(location.search);
  return NAMES.map((name) => query.get(name) ?? "");
}

export function writeChoice(ids) {
  const gone = OF_THE_DRAWING.map((name) => [name, null]);
  const chosen = NAMES.map((name, place) => [name, ids[place] || null]);
  keepValues(Object.fromEntries([...gone, ...chosen]));
}
