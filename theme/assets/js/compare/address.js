// Which curves the address asks for: ?a=…&b=…&c=…, each a journey or JOURNEY.PERSONA.
import { keepSearch } from "../shell/search-part.js";

const NAMES = ["a", "b", "c"];
// The zoom was that of another drawing.
const OF_THE_DRAWING = ["zoom"];

// The ids that the address names, in their places.
export function readChoice() {
  const query = new URLSearchParams(location.search);
  return NAMES.map((name) => query.get(name) ?? "");
}

export function writeChoice(ids) {
  const query = new URLSearchParams(location.search);
  for (const name of OF_THE_DRAWING) query.delete(name);
  NAMES.forEach((name, place) => (ids[place] ? query.set(name, ids[place]) : query.delete(name)));
  const search = query.toString();
  keepSearch(search && `?${search}`);
}
