// What a comparison comes down to, in sentences that hold while the curves are shown that they are about.
import { scoredPairs } from "./scores.js";
import { capital, count, fill, inShort, listing, numeral } from "./words.js";

const BY_POSITION = "position";
const [TITLES, SCORE, NUMBER] = [0, 1, 2];
// So many lowest points can be named; of more, their number means more than the name of the first.
const FEW = 2;

// [{words, curves, unless}]: numbers of the curves that a sentence is about, and of those that may not be there.
export function finding(curves, found, way, frame, words) {
  const all = [...curves.keys()];
  const about = (text, numbers = all, unless = []) => (text ? [{ words: text, curves: numbers, unless }] : []);
  if (new Set(curves.map(({ id }) => id)).size === 1) return about(words.finding.itself);
  if (curves.length > 2) return ofSeveral(curves, found, about, words);
  const each = all.flatMap((n) => about(alone(curves[n], words.finding.alone, curves[n].title, words), [n], [1 - n]));
  const said =
    way === "change"
      ? [lowest(curves, words, true), balance(curves, found, words), stayed(found, words)]
      : [lowest(curves, words, false, way), pains(curves, way, words), shared(found, inWay(words, way).shared, words)];
  said.push(ofFrame(curves, frame, words.finding));
  return [...said.flatMap((text) => about(text)), ...each];
}

// Each by itself, what they share, and how each two compare: two with the first say it all, until the first is off.
function ofSeveral(curves, found, about, words) {
  const { several } = words.finding;
  const named = inShort(curves, words);
  return [
    ...curves.flatMap((curve, number) => about(alone(curve, several.alone, named[number], words), [number])),
    ...about(shared(found, several.shared, words)),
    ...[[0, 1], [0, 2], [1, 2]].flatMap(([one, other]) =>
      about(between(curves, found, one, other, { first: named[one], second: named[other] }, words), [one, other], one ? [0] : []),
    ),
  ];
}

const inWay = ({ finding }, way) => (way === "personas" ? { ...finding, ...finding.personas } : finding);

// What there is to say of one curve by itself.
function alone({ low, pains }, said, title, words) {
  if (!low) return capital(fill(said.no_scores, { title }));
  const values = { title, titles: low[TITLES], score: low[SCORE], pains: count(words, words.finding.pains, pains) };
  return capital(fill(said.low, values));
}

// Whose phases they are, where the journeys don't have the same ones.
function ofFrame(curves, frame, said) {
  if (frame === BY_POSITION) return said.by_position;
  const own = curves.map(({ journey }) => journey.frame);
  if (own.every((each) => each === frame) || !own.includes(frame)) return "";
  return frame === own[0] ? said.read_as_first : said.read_as_second;
}

function lowest([first, second], words, inTime, way) {
  const said = inWay(words, way);
  const [one, other] = [first.low, second.low];
  if (!one || !other) return withoutScores(first, second, said);
  const values = { one: one[TITLES], one_score: one[SCORE], other: other[TITLES], other_score: other[SCORE] };
  const same = one.join("\n") === other.join("\n");
  if (!inTime) return fill(said[same ? "low_same" : "low_each"], { ...values, first: first.title, second: second.title });
  if (same) return fill(said.low_stays, values);
  if (one[SCORE] === other[SCORE] && one[NUMBER] > FEW) {
    const numbers = { one_n: numeral(words, one[NUMBER]), other_n: numeral(words, other[NUMBER]) };
    return fill(said.low_at[other[NUMBER] === 1 ? "one" : "other"], { score: one[SCORE], ...numbers });
  }
  return fill(said[one[TITLES] === other[TITLES] ? "low_at_same" : "low_shifts"], values);
}

function withoutScores(first, second, said) {
  if (!first.low && !second.low) return said.no_scores;
  const [known, unknown] = first.low ? [first, second] : [second, first];
  const [titles, score] = known.low;
  return fill(said.no_scores_in, { known: known.title, unknown: unknown.title, titles, score });
}

// How many points of pain fewer or more, and how many moments come and go.
function balance([first, second], found, words) {
  const less = first.pains - second.pains;
  const only = (number) => found.filter(({ kind, places }) => kind === "only" && places[0] === number).length;
  const numbers = [
    [less > 0 ? "pains_fewer" : "pains_more", Math.abs(less)],
    ["new", only(1)],
    ["gone", only(0)],
  ];
  const parts = numbers.filter(([, n]) => n).map(([name, n]) => count(words, words.finding[name], n));
  return parts.length ? `${capital(listing(words, parts))}.` : "";
}

// Of the moments with a score in both: how many feel better, worse and the same.
function stayed(found, words) {
  const said = words.finding.felt;
  const kinds = scoredPairs(found, 0, 1);
  if (!kinds.length) return "";
  if (kinds.length === 1) return said.one[kinds[0]];
  const parts = told(kinds, said, words);
  if (parts.length === 1) return capital(fill(said.all[kinds[0]], { n: numeral(words, kinds.length) }));
  return capital(fill(said.of, { n: numeral(words, kinds.length), parts: listing(words, parts) }));
}

// Personas of one journey feel the same at a moment that they share.
function between([{ oneJourney }], found, one, other, names, words) {
  if (!oneJourney) return felt(scoredPairs(found, one, other), names, words);
  const both = found.filter(({ moments }) => moments[one] && moments[other]).length;
  return capital(fill(count(words, words.finding.several.both, both), names));
}

function felt(kinds, names, words) {
  const said = words.finding.several.felt;
  if (!kinds.length) return capital(fill(said.none, names));
  if (kinds.length === 1) return fill(said.one[kinds[0]], names);
  const values = { ...names, n: numeral(words, kinds.length), parts: listing(words, told(kinds, words.finding.felt, words)) };
  return capital(fill(new Set(kinds).size === 1 ? said.all[kinds[0]] : said.of, values));
}

function told(kinds, said, words) {
  const numbers = ["better", "worse", "level"].map((name) => [name, kinds.filter((kind) => kind === name).length]);
  return numbers.filter(([, n]) => n).map(([name, n]) => fill(said[name], { n: numeral(words, n) }));
}

function pains([first, second], way, words) {
  const said = inWay(words, way);
  if (!first.pains && !second.pains) return "";
  if (first.pains === second.pains) return count(words, said.pains_equal, first.pains);
  const [one, other] = [count(words, said.pains, first.pains), count(words, said.pains_short, second.pains)];
  return capital(fill(said.pains_each, { one, other }));
}

function shared(found, said, words) {
  const all = found.filter(({ kind }) => kind !== "only" && kind !== "some");
  const form = { 0: "none", 1: "one" }[all.length] ?? "other";
  return capital(fill(said[form], { n: numeral(words, all.length), title: all[0]?.moments[0].title }));
}
