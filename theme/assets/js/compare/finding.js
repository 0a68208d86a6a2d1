// What a comparison comes down to, in the sentences of reisgids.diagrams.comparison_finding.
import { overTime } from "./differences.js";
import { capital, count, fill, listing, numeral } from "./words.js";

const BY_POSITION = "position";
const [TITLES, SCORE, NUMBER] = [0, 1, 2];
const FEW = 2;

export function finding(first, second, found, frame, words) {
  const said = words.finding;
  if (first.id === second.id) return said.itself;
  const sentences = overTime(first, second)
    ? [lowest(first, second, words, true), balance(first, second, found, words), felt(found, words)]
    : [lowest(first, second, words, false), pains(first, second, words), shared(found, words)];
  return [...sentences, ofFrame(first, second, frame, said)].filter(Boolean).join(" ");
}

function ofFrame(first, second, frame, said) {
  if (frame === BY_POSITION) return said.by_position;
  const own = [first.frame, second.frame];
  if (own.every((each) => each === frame) || !own.includes(frame)) return "";
  return frame === first.frame ? said.read_as_first : said.read_as_second;
}

function lowest(first, second, words, inTime) {
  const said = words.finding;
  const [one, other] = [first.low, second.low];
  if (!one || !other) return withoutScores(first, second, said);
  const values = { one: one[TITLES], one_score: one[SCORE], other: other[TITLES], other_score: other[SCORE] };
  const same = one.join("\n") === other.join("\n");
  if (inTime && !same && one[SCORE] === other[SCORE] && one[NUMBER] > FEW) {
    const numbers = { one_n: numeral(words, one[NUMBER]), other_n: numeral(words, other[NUMBER]) };
    return fill(said.low_at[other[NUMBER] === 1 ? "one" : "other"], { score: one[SCORE], ...numbers });
  }
  const there = inTime ? "low_at_same" : "low_each";
  const key = same ? (inTime ? "low_stays" : "low_same") : inTime && one[TITLES] !== other[TITLES] ? "low_shifts" : there;
  return fill(said[key], { ...values, first: first.title, second: second.title });
}

function withoutScores(first, second, said) {
  if (!first.low && !second.low) return said.no_scores;
  const [known, unknown] = first.low ? [first, second] : [second, first];
  const [titles, score] = known.low;
  return fill(said.no_scores_in, { known: known.title, unknown: unknown.title, titles, score });
}

function balance(first, second, found, words) {
  const less = first.pains - second.pains;
  const kinds = (kind) => found.filter((each) => each.kind === kind).length;
  const numbers = [
    [less > 0 ? "pains_fewer" : "pains_more", Math.abs(less)],
    ["new", kinds("only-second")],
    ["gone", kinds("only-first")],
  ];
  const parts = numbers.filter(([, n]) => n).map(([name, n]) => count(words, words.finding[name], n));
  return parts.length ? `${capital(listing(words, parts))}.` : "";
}

function felt(found, words) {
  const said = words.finding.felt;
  const scored = found.filter(({ one, other }) => (one?.score ?? null) !== null && (other?.score ?? null) !== null);
  if (!scored.length) return "";
  const change = ({ one, other }) => (other.score > one.score ? "better" : other.score < one.score ? "worse" : "level");
  const kinds = scored.map(change);
  if (kinds.length === 1) return said.one[kinds[0]];
  const numbers = ["better", "worse", "level"].map((name) => [name, kinds.filter((kind) => kind === name).length]);
  const parts = numbers.filter(([, n]) => n).map(([name, n]) => fill(said[name], { n: numeral(words, n) }));
  if (parts.length === 1) return capital(fill(said.all[kinds[0]], { n: numeral(words, scored.length) }));
  return capital(fill(said.of, { n: numeral(words, scored.length), parts: listing(words, parts) }));
}

function pains(first, second, words) {
  const said = words.finding;
  if (!first.pains && !second.pains) return "";
  if (first.pains === second.pains) return count(words, said.pains_equal, first.pains);
  const [one, other] = [count(words, said.pains, first.pains), count(words, said.pains_short, second.pains)];
  return capital(fill(said.pains_each, { one, other }));
}

function shared(found, words) {
  const both = found.filter(({ one, other }) => one && other);
  const form = { 0: "none", 1: "one" }[both.length] ?? "other";
  return capital(fill(words.finding.shared[form], { n: numeral(words, both.length), title: both[0]?.one.title }));
}
