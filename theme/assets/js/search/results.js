// The list of results: a listbox of links that are chosen with the arrow keys, the best first.
import { excerpt, marked } from "./marked.js";

export const MOST = 60;

const NONE = new Map();

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const span = (name, ...children) => element("span", { class: `rg-search__${name}` }, ...children);

function option({ entry: [title, url, kind, text, , within], terms = NONE }, number, base, kinds) {
  const link = element(
    "a",
    { role: "option", id: `rg-hit-${number}`, class: "rg-search__hit", href: new URL(url, base).href, tabindex: "-1" },
    span("title", marked(title, terms)),
    span("kind", kinds[kind] ?? kinds.other),
  );
  if (within) link.append(span("within", marked(within, terms)));
  if (text) link.append(span("text", marked(excerpt(text, terms), terms)));
  link.setAttribute("aria-selected", "false");
  return link;
}

/** Shows the first of the hits in the list. `kinds` has what an entry of a kind is called. */
export function showHits(list, hits, base, kinds) {
  list.replaceChildren(...hits.slice(0, MOST).map((hit, number) => option(hit, number, base, kinds)));
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
