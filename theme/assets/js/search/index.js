// The index over window.reisgids_search.entries: [title, url, kind, text, synonyms]. Built in slices, so that typing
// never waits for it.
import MiniSearch from "minisearch";
import { fold, otherForms } from "./word-forms.js";

const SLICE = 400;
const WORDS = /[\p{L}\p{N}]+/gu;
const BOOST = { title: 8, synonyms: 3, text: 1 };

const words = (text) => text.match(WORDS) ?? [];

function asked(word, language) {
  const term = fold(word);
  return {
    combineWith: "OR",
    queries: [
      { queries: [term], prefix: true, fuzzy: term.length > 4 ? 0.25 : false, weights: { prefix: 0.5, fuzzy: 0.15 } },
      { queries: otherForms(term, language), prefix: (form) => form.length > 4, boostDocument: () => 0.6 },
    ],
  };
}

/** A promise of a function that gives the hits of a query, best first: { entry, terms }. */
export async function openIndex(entries, language) {
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: words,
    processTerm: fold,
    searchOptions: { boost: BOOST },
  });
  const documents = entries.map(([title, , , text, synonyms], id) => ({ id, title, text, synonyms }));
  await index.addAllAsync(documents, { chunkSize: SLICE });

  return (query) => {
    const queries = words(query).map((word) => asked(word, language));
    if (!queries.length) return [];
    let hits = index.search({ combineWith: "AND", queries });
    if (!hits.length && queries.length > 1) hits = index.search({ combineWith: "OR", queries });
    return hits.map(({ id, terms }) => ({ entry: entries[id], terms: new Set(terms) }));
  };
}
