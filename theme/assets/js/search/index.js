// The index over window.reisgids_search.entries: [title, url, kind, text, synonyms, within, mentions]. Built in slices, so
// that typing never waits for it.
import MiniSearch from "minisearch";
import { alike, LIKE } from "./likeness.js";
import { FIELDS, rank } from "./ranking.js";
import { indexed, indexedWords, wholeWords } from "./words.js";

const SLICE = 400;
const MISTYPED = [1, 0.25]; // letters that differ, or the part of the word: what is nearest is enough
const SHORTEST_TYPO = 5;
const MOST_WORDS = { few: 40, usual: 200 }; // that one word may stand for; few for its first letters
const FIRST_LETTERS = 2;

/** The words of the index that are like the one asked for, best first. */
function likest(asked, language, known) {
  const found = [...alike(asked, language, known)].sort((one, other) => other[1] - one[1]);
  return new Map(found.slice(0, asked.length > FIRST_LETTERS ? MOST_WORDS.usual : MOST_WORDS.few));
}

/** A promise of a function that gives the hits of a query, best first: { entry, terms }; `terms` has how like each is. */
export async function openIndex(entries, language) {
  const known = new Set();
  const index = new MiniSearch({
    fields: Object.keys(FIELDS),
    tokenize: indexedWords,
    processTerm: (word) => {
      known.add(word);
      return word;
    },
    searchOptions: { boost: FIELDS, tokenize: (word) => [word], processTerm: (word) => word },
  });
  const documents = entries.map(([title, , , text = "", synonyms = "", within = "", mentions = ""], id) => ({
    id, title, synonyms, within, text, mentions,
  }));
  await index.addAllAsync(documents, { chunkSize: SLICE });

  /** What is like a word only if it was mistyped. */
  function mistyped(asked) {
    if (asked.length < SHORTEST_TYPO) return new Map();
    for (const fuzzy of MISTYPED) {
      const near = index.search(asked, { fuzzy }).flatMap(({ terms }) => terms);
      if (near.length) return new Map(near.map((word) => [word, LIKE.typo]));
    }
    return new Map();
  }

  function search(alikes, combineWith) {
    const queries = alikes.map((words) => ({ combineWith: "OR", queries: [...words.keys()] }));
    return index.search({ combineWith, queries });
  }

  return (query) => {
    const alikes = wholeWords(query).map(([whole]) => {
      const asked = indexed(whole).at(-1);
      const words = likest(asked, language, known);
      return words.size ? words : mistyped(asked);
    });
    if (!alikes.length) return [];
    let hits = search(alikes, "AND");
    if (!hits.length && alikes.length > 1) hits = search(alikes, "OR");
    const terms = new Map(alikes.flatMap((words) => [...words]));
    return hits
      .map((hit) => ({ entry: entries[hit.id], terms, height: rank(entries[hit.id], hit, alikes) }))
      .sort((one, other) => other.height - one.height);
  };
}
