// Text with the words that were found in it marked, made of text nodes only: what an author wrote stays text.
import { fold } from "./word-forms.js";

const WORD = /[\p{L}\p{N}]+/gu;
const BEFORE = 50;
const LENGTH = 170;

/** A fragment that holds the text, with a <mark> around each of the words in `terms`. */
export function marked(text, terms) {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const found of text.matchAll(WORD)) {
    if (!terms.has(fold(found[0]))) continue;
    const mark = document.createElement("mark");
    mark.textContent = found[0];
    fragment.append(text.slice(done, found.index), mark);
    done = found.index + found[0].length;
  }
  fragment.append(text.slice(done));
  return fragment;
}

/** The part of a text around the first of the words in `terms`, cut between words. */
export function excerpt(text, terms) {
  const first = [...text.matchAll(WORD)].find((found) => terms.has(fold(found[0])))?.index ?? 0;
  let start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  if (start > first) start = first;
  let end = start + LENGTH < text.length ? text.lastIndexOf(" ", start + LENGTH) : text.length;
  if (end <= first) end = Math.min(text.length, start + LENGTH);
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
