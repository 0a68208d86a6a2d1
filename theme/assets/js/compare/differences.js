// What differs between two journeys, as reisgids.diagrams.differences has it: one row per touchpoint of either.
import { touchpoints } from "./touchpoint.js";
import { fill, listing } from "./words.js";

const SHOWN = ["phase", "feels", "channel", "provider"];

// Which touchpoint of the second is which of the first: by the surest name, then by the next.
function sameTouchpoints(first, second) {
  const found = new Map();
  for (let sort = 0; sort < (first[0]?.names.length ?? 0); sort++) {
    const taken = new Set(found.values());
    const waiting = new Map();
    second.forEach(({ names }, number) => {
      if (!names[sort] || taken.has(number)) return;
      if (!waiting.has(names[sort])) waiting.set(names[sort], []);
      waiting.get(names[sort]).push(number);
    });
    first.forEach(({ names }, number) => {
      const [match] = found.has(number) ? [] : (waiting.get(names[sort]) ?? []);
      if (match !== undefined) found.set(number, waiting.get(names[sort]).shift());
    });
  }
  return found;
}

function pair(one, other) {
  const scored = one.score !== null && other.score !== null;
  if (scored && one.score !== other.score) return { one, other, kind: other.score > one.score ? "better" : "worse" };
  const same = SHOWN.every((field) => one[field] === other[field]) && one.marks.join("\n") === other.marks.join("\n");
  return { one, other, kind: same ? "same" : "other" };
}

// [{one, other, kind}]: what changed, then what only one of them has, and what stayed.
export function differences(first, second) {
  const [ones, others] = [touchpoints(first), touchpoints(second)];
  const pairs = sameTouchpoints(ones, others);
  const found = new Set(pairs.values());
  const both = ones.flatMap((one, number) => (pairs.has(number) ? [pair(one, others[pairs.get(number)])] : []));
  return [
    ...both.filter(({ kind }) => kind !== "same"),
    ...ones.filter((_, number) => !pairs.has(number)).map((one) => ({ one, kind: "only-first" })),
    ...others.filter((_, number) => !found.has(number)).map((other) => ({ other, kind: "only-second" })),
    ...both.filter(({ kind }) => kind === "same"),
  ];
}

// Whether the second is what the first is to become.
export const overTime = (first, second) =>
  (first.counterpart === second.id || second.counterpart === first.id) &&
  first.state === "as-is" &&
  second.state === "to-be";

// The cells of a row, the first one the touchpoint's title.
export function cells({ one, other, kind }, way, words) {
  const table = words.table;
  const changed = (field) => {
    const [was, is] = [one?.[field], other?.[field]];
    if (!one || !other) return was ?? is;
    return was === is ? was : fill(table.changed, { one: was || table.nothing, other: is || table.nothing });
  };
  return [(one ?? other).title, table[way][kind], ...SHOWN.map(changed), marks(one, other, table[way], words)];
}

function marks(one, other, said, words) {
  if (!one || !other) return listing(words, (one ?? other).marks);
  const kept = one.marks.filter((mark) => other.marks.includes(mark));
  const gone = one.marks.filter((mark) => !other.marks.includes(mark));
  const fresh = other.marks.filter((mark) => !one.marks.includes(mark));
  const parts = kept.length ? [listing(words, kept)] : [];
  if (gone.length) parts.push(fill(said.marks_gone, { marks: listing(words, gone) }));
  if (fresh.length) parts.push(fill(said.marks_new, { marks: listing(words, fresh) }));
  return parts.join("; ");
}
