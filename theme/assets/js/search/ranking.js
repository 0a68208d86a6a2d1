// What comes first: how like the words are to those asked for, where they stand, and what was found.
import { indexed, wholeWords } from "./words.js";

/** How much it counts where a word stands. */
export const FIELDS = { title: 1, synonyms: 0.6, within: 0.3, text: 0.2, mentions: 0.12 };

const KINDS = { term: 1.25, journey: 1.15, persona: 1.1, method: 0.95, health: 0.7, claim: 0.6, guide: 0.3 };
const A_PART = 0.8; // of a page, instead of the page
const WHOLE_TITLE = 0.6;
const VERY_TITLE = 1.5; // what was asked for is the title, to the letter
const BY_FREQUENCY = 1e-4; // only between equals

/** How well one asked word is found: `alike` has the words of the index that are like it, `match` where each stands. */
function wordScore(alike, match) {
  let best = 0;
  for (const [word, fields] of Object.entries(match)) {
    const like = alike.get(word) ?? 0;
    for (const field of fields) best = Math.max(best, like * FIELDS[field]);
  }
  return best;
}

/** How much more it is that a title was asked for, or a part of it. */
function ofTitle(title, alikes) {
  const words = wholeWords(title);
  if (!words.length) return 1;
  const best = ([whole]) => Math.max(...indexed(whole).flatMap((word) => alikes.map((alike) => alike.get(word) ?? 0)));
  const asked = words.reduce((sum, word) => sum + best(word), 0) / words.length;
  return (1 + WHOLE_TITLE * asked) * (asked === 1 && alikes.length === words.length ? VERY_TITLE : 1);
}

/** How high a hit stands. `alikes` holds of every asked word the words of the index that are like it. */
export function rank([title, url, kind], { match, score }, alikes) {
  const found = alikes.reduce((sum, alike) => sum + wordScore(alike, match), 0) / alikes.length;
  const part = url.includes("#") && (kind === "method" || kind === "section" || kind === "route") ? A_PART : 1;
  return found * ofTitle(title, alikes) * (KINDS[kind] ?? 1) * part + BY_FREQUENCY * score;
}
