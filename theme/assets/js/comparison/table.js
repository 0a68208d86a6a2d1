// The data table of a comparison: a row for each moment of any of the curves.
import { SHOWN } from "./differences.js";
import { fill, inShort, listing } from "./words.js";

const HEAD = ["phase", "feels", "channel", "delivered_by", "marks"];

// {head, rows}: a cell is [text, href, language].
export function table(curves, found, way, words) {
  const said = words.table;
  const several = curves.length > 2;
  const names = several ? curves.map(({ title }) => fill(said.feels_in, { title })) : [];
  const facts = several ? HEAD.filter((key) => key !== "feels") : HEAD;
  return {
    head: [words.facts.touchpoint, said.difference, ...names, ...facts.map((key) => words.facts[key])],
    rows: found.map((each) => row(curves, each, way, words)),
  };
}

function row(curves, each, way, words) {
  const { moments, places } = each;
  const [first] = places;
  const shown = moments[first];
  const title = [shown.title, `${curves[first].journey.id}#tp-${shown.id}`, shown.language];
  const several = curves.length > 2;
  const fields = several ? SHOWN.filter((field) => field !== "feels") : SHOWN;
  const cells = [
    difference(each, way, curves, words),
    ...(several ? moments.map((moment) => moment?.feels ?? words.table.absent) : []),
    ...fields.map((field) => changed(moments, field, words)),
    marks(moments, way, curves, words),
  ];
  return [title, ...cells.map((text) => [text, "", ""])];
}

function difference({ kind, moments, places }, way, curves, words) {
  const said = words.table[way];
  const where = (numbers) => listing(words, numbers.map((number) => inShort(curves, words)[number]));
  if (way !== "several") return said[kind === "only" ? ["only_first", "only_second"][places[0]] : kind];
  if (kind !== "highest") return fill(said[kind], { where: where(places) });
  const highest = Math.max(...moments.map(({ score }) => score ?? -Infinity));
  return fill(said.highest, { where: where(places.filter((number) => moments[number].score === highest)) });
}

// What a field says in each curve that has the moment; once where they say the same.
function changed(moments, field, { table }) {
  const values = moments.filter(Boolean).map((moment) => moment[field]);
  if (values.every((value) => value === values[0])) return values[0];
  const [one, other, ...more] = values.map((value) => value || table.nothing);
  return moments.length > 2 ? [one, other, ...more].join(" / ") : fill(table.changed, { one, other });
}

// The marks that all have, then those that only some of them have.
function marks(moments, way, curves, words) {
  const there = moments.flatMap((moment, number) => (moment ? [{ number, marks: moment.marks }] : []));
  const all = [...new Set(there.flatMap(({ marks }) => marks))];
  const kept = all.filter((mark) => there.every(({ marks }) => marks.includes(mark)));
  const parts = kept.length ? [listing(words, kept)] : [];
  const others = all.filter((mark) => !kept.includes(mark));
  if (way === "several") {
    for (const mark of others) {
      const where = there.filter(({ marks }) => marks.includes(mark)).map(({ number }) => inShort(curves, words)[number]);
      parts.push(fill(words.table.several.marks_in, { mark, where: listing(words, where) }));
    }
  } else {
    for (const [key, place] of [["marks_gone", 0], ["marks_new", 1]]) {
      const here = others.filter((mark) => there[place].marks.includes(mark));
      if (here.length) parts.push(fill(words.table[way][key], { marks: listing(words, here) }));
    }
  }
  return parts.join("; ");
}
