// What a reader has chosen: values per facet, a text and an order. It lives in the address:
// ?market=b2b&party=koerier,monteur&sort=lowest&q=offerte
const TEXT = "q";
const SORT = "sort";

/** The choice that an address holds; what the page doesn't know is left out. `facets` are sets of values by name. */
export function fromAddress(search, facets, sorts) {
  const asked = new URLSearchParams(search);
  const chosen = new Map();
  for (const [name, values] of facets) {
    const known = (asked.get(name) ?? "").split(",").filter((value) => values.has(value));
    chosen.set(name, new Set(known));
  }
  const sort = asked.get(SORT);
  return { chosen, text: (asked.get(TEXT) ?? "").trim(), sort: sorts.includes(sort) ? sort : sorts[0] };
}

/** The address's query that says the same; what others keep there stays, and the first order goes without saying. */
export function toAddress(search, { chosen, text, sort }, sorts) {
  const rest = new URLSearchParams(search);
  for (const name of [...chosen.keys(), TEXT, SORT]) rest.delete(name);
  const parts = rest.size ? [rest.toString()] : [];
  for (const [name, values] of chosen) {
    if (values.size) parts.push(`${name}=${[...values].map(encodeURIComponent).join(",")}`);
  }
  if (text) parts.push(`${TEXT}=${encodeURIComponent(text)}`);
  if (sort !== sorts[0]) parts.push(`${SORT}=${sort}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** Whether there is nothing to clear. */
export const isEmpty = ({ chosen, text }) => !text && [...chosen.values()].every((values) => !values.size);
