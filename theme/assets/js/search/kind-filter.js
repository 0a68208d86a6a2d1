// The row of buttons that show the hits of one kind only, each with how many there are.
import { element } from "./results.js";

/** The hits by what their kind is called; the kind of the best hit first. */
function byKind(hits, names) {
  const found = new Map();
  for (const hit of hits) {
    const name = names[hit.entry[2]] ?? names.other;
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(hit);
  }
  return found;
}

function button(name, count, pressed, choose) {
  const made = element("button", { type: "button", class: "rg-search__only", "aria-pressed": String(pressed) }, name, " ");
  made.append(element("span", {}, String(count)));
  made.addEventListener("click", choose);
  return made;
}

/** A filter over `row`. `changed` is called when a reader chooses another kind. */
export function kindFilter(row, words, changed) {
  let only = null;
  const pick = (name) => () => {
    only = name;
    changed();
    row.querySelector("[aria-pressed=true]")?.focus();
  };

  /** Shows the kinds that there are, and gives the hits of the chosen one. It is let go when a query has none of it. */
  return (hits) => {
    const found = byKind(hits, words.kinds);
    if (!found.has(only)) only = null;
    row.hidden = found.size < 2;
    const kinds = [...found].map(([name, { length }]) => button(name, length, name === only, pick(name)));
    row.replaceChildren(button(words.all, hits.length, only === null, pick(null)), ...kinds);
    return only === null ? hits : found.get(only);
  };
}
