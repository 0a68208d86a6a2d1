// The forms in which a word may stand in the text: its singular and its plural. Only the query is widened; the index
// holds the words as they were written. A form that doesn't exist finds nothing and does no harm.
const SHORTEST = 4;
const VOWEL = /[aeiou]/;

const PLAIN = /^[a-z0-9]*$/i;

/** A word without capitals and accents. */
export const fold = (word) =>
  (PLAIN.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase();

const voiced = (stem) => stem.replace(/z$/, "s").replace(/v$/, "f");

function dutchSingulars(word) {
  const found = [];
  if (word.endsWith("heden")) found.push(`${word.slice(0, -5)}heid`);
  if (word.endsWith("en")) {
    const stem = word.slice(0, -2);
    found.push(stem, voiced(stem), `${stem}e`);
    if (/([bcdfgklmnprst])\1$/.test(stem)) found.push(stem.slice(0, -1));
    // an open syllable: fac-tu-ren, factuur
    const open = /^(.*[^aeiou]|)([aeou])([bcdfgklmnprstvz])$/.exec(stem);
    if (open) found.push(voiced(`${open[1]}${open[2]}${open[2]}${open[3]}`));
  }
  if (word.endsWith("s") && !word.endsWith("ss")) found.push(word.slice(0, -1));
  return found;
}

function dutchPlurals(word) {
  const last = word.at(-1);
  if (VOWEL.test(last)) return [`${word}n`, `${word}s`];
  const hard = { s: "z", f: "v" }[last];
  const closed = /^(.*)(aa|ee|oo|uu)([^aeiou])$/.exec(word);
  if (closed) return [`${closed[1]}${closed[2][0]}${hard ?? last}en`];
  const long = /(ie|ei|ij|oe|ui|ou|eu|l|r)[sf]$/.test(word);
  return [`${word}en`, `${word}s`, `${word}${last}en`, ...(hard && long ? [`${word.slice(0, -1)}${hard}en`] : [])];
}

function english(word) {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (/(s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith("s") && !word.endsWith("ss")) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`];
}

/** The other forms of a folded word, without the word itself. */
export function otherForms(word, language) {
  if (word.length < SHORTEST) return [];
  const forms = language === "nl" ? [...dutchSingulars(word), ...dutchPlurals(word)] : english(word);
  return [...new Set(forms)].filter((form) => form.length > 2 && form !== word);
}
