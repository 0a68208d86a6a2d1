// The cards as the filter sees them: read once, after that only compared.
const OUTSIDE_ASCII = /[\u0300-\u036f]/g;
const LAST = Infinity;

/** Words as they are compared: without capitals and accents. */
export const plain = (text) => text.normalize("NFKD").replace(OUTSIDE_ASCII, "").toLowerCase();

/** Reads the cards of a list, in the order in which the page has them. */
export function readCards(list) {
  return [...list.children].map((element, place) => {
    const traits = new Map();
    for (const pair of element.dataset.traits.split(" ")) {
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      if (!traits.has(name)) traits.set(name, []);
      traits.get(name).push(pair.slice(at + 1));
    }
    const { reviewed, lowest, due } = element.dataset;
    const days = reviewed ? Date.parse(reviewed) : NaN;
    const low = lowest === undefined ? LAST : Number(lowest);
    return { element, list, place, traits, days, lowest: low, due: due ? Date.parse(due) : LAST, shown: true };
  });
}

/** The words of a card, read once: that takes longer than all the rest. */
export function wordsOf(card) {
  card.words ??= plain(
    [...card.element.querySelectorAll(".rg-card__link, .rg-journey-card__summary, .rg-backlog__what, .rg-series__name")].map((e) => e.textContent).join(" "),
  );
  return card.words;
}

/**
 * Finds the cards that fit a choice: several values of a facet mean any of them, several facets all of them. Counts per
 * facet and value how many cards there would be with that value, the choices in the other facets being what they are.
 */
export function find(cards, { chosen, text }) {
  const asked = plain(text).split(/\s+/).filter(Boolean);
  const limits = [...chosen].filter(([, values]) => values.size);
  const counts = new Map([...chosen.keys()].map((name) => [name, new Map()]));
  const found = [];
  for (const card of cards) {
    if (asked.length && !asked.every((word) => wordsOf(card).includes(word))) continue;
    const failed = limits.filter(([name, values]) => !card.traits.get(name)?.some((value) => values.has(value)));
    if (!failed.length) found.push(card);
    if (failed.length > 1) continue;
    for (const name of failed.length ? [failed[0][0]] : counts.keys()) {
      const count = counts.get(name);
      for (const value of card.traits.get(name) ?? []) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { found, counts };
}

const ORDERS = {
  name: () => 0,
  reviewed: (a, b) => (b.days || -LAST) - (a.days || -LAST) || 0,
  stale: (a, b) => (a.days || -LAST) - (b.days || -LAST) || 0,
  lowest: (a, b) => a.lowest - b.lowest || 0,
  due: (a, b) => a.due - b.due || 0,
};

/** The cards in an order; those that are alike stay as the page has them. */
export const inOrder = (cards, sort) => [...cards].sort((a, b) => ORDERS[sort](a, b) || a.place - b.place);
