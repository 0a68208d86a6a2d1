// What differs between curves, moment by moment.
import { aligned } from "./alignment.js";

export const SHOWN = ["phase", "feels", "channel", "provider"];

const scored = (moments) => moments.map(({ score }) => score).filter((score) => score !== null);
const alike = (moments, of) => moments.every((moment) => of(moment) === of(moments[0]));

// Of moments that are the same one: "same", what changed most ("better" or "worse" in the second of two, "highest" in
// one of three), or else "other".
function kindOf(moments) {
  const scores = scored(moments);
  if (scores.length > 1 && new Set(scores).size > 1) {
    if (moments.length > 2) return "highest";
    return scores[1] > scores[0] ? "better" : "worse";
  }
  const same = SHOWN.every((field) => alike(moments, (moment) => moment[field]));
  return same && alike(moments, ({ marks }) => marks.join("\n")) ? "same" : "other";
}

// [{moments, kind, places}]: what changed in all, then what only some of them have, and what stayed. `places` are the
// numbers of the curves that have it; `kind` is then "only", where there is one of three "some" for two.
export function differences(curves) {
  const found = aligned(curves).map((moments) => {
    const places = [...curves.keys()].filter((number) => moments[number]);
    const all = places.length === curves.length;
    return { moments, places, kind: all ? kindOf(moments) : places.length === 1 ? "only" : "some" };
  });
  const only = (number) => found.filter(({ kind, places }) => kind === "only" && places[0] === number);
  return [
    ...found.filter(({ kind }) => !["same", "only", "some"].includes(kind)),
    ...found.filter(({ kind }) => kind === "some"),
    ...[...curves.keys()].flatMap(only),
    ...found.filter(({ kind }) => kind === "same"),
  ];
}

// Whether the second is what the first is to become.
export function overTime([first, second, ...others]) {
  const [one, other] = [first.journey, second.journey];
  const linked = one.counterpart === other.id || other.counterpart === one.id;
  const whole = first.persona === second.persona && !others.length;
  return linked && whole && one.state === "as-is" && other.state === "to-be";
}

// In which words curves are compared: over time, beside each other, as personas of one journey, or three of them.
export function wayOf(curves) {
  if (curves.length > 2) return "several";
  if (overTime(curves)) return "change";
  return curves[0].oneJourney && curves.some(({ persona }) => persona) ? "personas" : "beside";
}
