// What is offered before anything is typed: the first journeys, the terms that are used most, and the main pages.
const JOURNEYS = 4;
const TERMS = 4;
const PAGES = 4;
const WEIGHED = 60; // terms: of more, only the first ones

/** How many entries use a term in their own words. */
const uses = (entries, [title]) => entries.filter(([, , , text]) => text?.includes(title)).length;

export function suggestions(entries) {
  const of = (kind) => entries.filter(([, url, its]) => its === kind && url && !(kind === "page" && url.includes("#")));
  const weighed = of("term").slice(0, WEIGHED).map((term) => [term, uses(entries, term)]);
  const terms = weighed.sort((one, other) => other[1] - one[1]).map(([term]) => term);
  const found = [...of("journey").slice(0, JOURNEYS), ...terms.slice(0, TERMS), ...of("page").slice(0, PAGES)];
  return found.map((entry) => ({ entry }));
}
