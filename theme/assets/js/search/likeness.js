// How a word that is asked for is like the words of the index: exactly that word, another form of it, how it begins, or a
// part of a compound. How much each counts.
import { otherForms } from "./word-forms.js";

export const LIKE = { exact: 1, form: 0.85, beginning: 0.55, compound: 0.5, formBeginning: 0.4, typo: 0.25 };

const SHORTEST_FORM = 5; // of which a longer word may be meant
const SHORTEST_PART = 4; // of a compound: *lijst*, *dienst*
const SURE_PART = 6; // so long that it is hardly there by chance
const SHORTEST_HEAD = 3;
const LINKS = /(en|s|n|e)$/; // klant-en-reis, dienst-s-ter

/** Whether the beginning of a compound is a word by itself: begrippen-lijst and bezorg-dienst, but not verw-acht. */
function isHead(head, known) {
  return [head, head.replace(LINKS, ""), `${head}en`, `${head}e`].some((each) => known.has(each));
}

function isPart(part, word, known) {
  if (part.length < SHORTEST_PART) return false;
  const at = word.lastIndexOf(part);
  return at >= SHORTEST_HEAD && (part.length >= SURE_PART || isHead(word.slice(0, at), known));
}

/** The words of the index that are like the one asked for, each with how much it counts. */
export function alike(asked, language, known) {
  const found = new Map();
  const forms = otherForms(asked, language);
  const longForms = forms.filter((form) => form.length >= SHORTEST_FORM);
  for (const word of known) {
    let like = 0;
    if (word === asked) like = LIKE.exact;
    else if (forms.includes(word)) like = LIKE.form;
    else if (word.startsWith(asked)) like = LIKE.beginning * (0.75 + (0.25 * asked.length) / word.length);
    else if ([asked, ...forms].some((part) => isPart(part, word, known))) like = LIKE.compound;
    else if (longForms.some((form) => word.startsWith(form))) like = LIKE.formBeginning;
    if (like) found.set(word, like);
  }
  return found;
}
