// Which journeys the address asks for: ?a=…&b=…
import { keepSearch } from "../shell/search-part.js";

// Sets the selects to what the address says, and gives the first id that none of them knows.
export function readChoice(selects) {
  const query = new URLSearchParams(location.search);
  let unknown = "";
  for (const select of selects) {
    const id = query.get(select.name) ?? "";
    select.value = id;
    if (select.selectedIndex < 0) {
      select.value = "";
      unknown ||= id;
    }
  }
  return unknown;
}

export function writeChoice(selects) {
  const query = new URLSearchParams(location.search);
  for (const { name, value } of selects) value ? query.set(name, value) : query.delete(name);
  const search = query.toString();
  keepSearch(search && `?${search}`);
}
