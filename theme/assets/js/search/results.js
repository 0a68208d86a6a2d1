// The list of results: a listbox in groups, one per kind, of links that are chosen with the arrow keys.
import { excerpt, marked } from "./marked.js";

const MOST = 60;
const MOST_OF_A_KIND = 12;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function option({ entry: [title, url, , text], terms }, number, base) {
  const link = element(
    "a",
    { role: "option", id: `rg-hit-${number}`, class: "rg-search__hit", href: new URL(url, base).href, tabindex: "-1" },
    element("span", { class: "rg-search__title" }, marked(title, terms)),
  );
  if (text) link.append(element("span", { class: "rg-search__text" }, marked(excerpt(text, terms), terms)));
  link.setAttribute("aria-selected", "false");
  return link;
}

/** Shows the hits in the list, in groups by kind, the kind of the best hit first. */
export function showHits(list, hits, base, kinds) {
  const groups = new Map();
  for (const hit of hits.slice(0, MOST)) {
    const kind = kinds[hit.entry[2]] ?? kinds.other;
    const group = groups.get(kind) ?? groups.set(kind, []).get(kind);
    if (group.length < MOST_OF_A_KIND) group.push(hit);
  }
  let number = 0;
  const parts = [...groups].map(([kind, group], place) => {
    const name = element("div", { class: "rg-search__kind", id: `rg-kind-${place}`, role: "presentation" }, kind);
    const options = group.map((hit) => option(hit, number++, base));
    return element("div", { role: "group", "aria-labelledby": name.id }, name, ...options);
  });
  list.replaceChildren(...parts);
  list.scrollTop = 0;
}

export const options = (list) => [...list.querySelectorAll("[role=option]")];

export const chosen = (list) => list.querySelector("[aria-selected=true]");

/** Chooses an option and tells the field; without one, nothing is chosen. */
export function choose(field, list, wanted) {
  chosen(list)?.setAttribute("aria-selected", "false");
  field.setAttribute("aria-expanded", String(Boolean(list.childElementCount)));
  if (!wanted) {
    field.removeAttribute("aria-activedescendant");
    return;
  }
  wanted.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", wanted.id);
  wanted.scrollIntoView({ block: "nearest" });
}
