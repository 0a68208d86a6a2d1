// A text in words, as the index keeps them and as a query is read.
import { fold } from "./word-forms.js";

const WHOLE = /[\p{L}\p{N}]+(?:['’\-‑][\p{L}\p{N}]+)*/gu;
const APOSTROPHES = /['’]/g;
const HYPHENS = /[-‑]/;

/** The words of a text as matches, each whole: *hand-over* and *persona's* are one. */
export const wholeWords = (text) => [...text.matchAll(WHOLE)];

/** What stands in the index for a whole word: its parts, and all of it without its hyphens. */
export function indexed(whole) {
  const parts = fold(whole).replace(APOSTROPHES, "").split(HYPHENS);
  return parts.length > 1 ? [...parts, parts.join("")] : parts;
}

export const indexedWords = (text) => wholeWords(text).flatMap(([whole]) => indexed(whole));
