// Text with the words that were found in it marked, made of text nodes only: what an author wrote stays text.
import { indexed, wholeWords } from "./words.js";

const BEFORE = 50;
const LENGTH = 170;

/** The places of the whole words of which `terms` has one, each with how like it is. */
function places(text, terms) {
  return wholeWords(text)
    .map(({ 0: whole, index }) => ({ whole, index, like: Math.max(...indexed(whole).map((word) => terms.get(word) ?? 0)) }))
    .filter(({ like }) => like);
}

/** A fragment that holds the text, with a <mark> around each of the words in `terms`. */
export function marked(text, terms) {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const { whole, index } of places(text, terms)) {
    const mark = document.createElement("mark");
    mark.textContent = whole;
    fragment.append(text.slice(done, index), mark);
    done = index + whole.length;
  }
  fragment.append(text.slice(done));
  return fragment;
}

/** The part of a text around the likest of the words in `terms`, cut between words. */
export function excerpt(text, terms) {
  const found = places(text, terms);
  const best = Math.max(...found.map(({ like }) => like));
  const first = found.find(({ like }) => like === best)?.index ?? 0;
  let start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0;
  if (start > first) start = first;
  let end = start + LENGTH < text.length ? text.lastIndexOf(" ", start + LENGTH) : text.length;
  if (end <= first) end = Math.min(text.length, start + LENGTH);
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
