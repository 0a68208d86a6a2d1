// A curve as it is compared: all moments of a journey, or those of one persona in it, in the order of the map. It is read
// from what reisgids.diagrams.kinds.comparison.curve_data writes of the journey.
const FIELDS = ["id", "names", "title", "language", "phase", "feels", "channel", "provider", "marks", "symbols", "score"];

// The curve that `id` names: that of a journey, or JOURNEY.PERSONA.
export function curveOf(journey, id) {
  const [, persona = ""] = id.split(".");
  const found = journey.curves.find((curve) => curve.persona === persona);
  const all = journey.touchpoints.map((values) => Object.fromEntries(FIELDS.map((field, place) => [field, values[place]])));
  return {
    ...found,
    id,
    journey,
    // What a persona feels of its own stands by the place in its curve.
    moments: found.at.map((number, place) => ({ ...all[number], ...found.own?.[place] })),
    tracks: journey.tracks.map(([key, places, closest]) => ({ key, closest, places: found.at.map((n) => places[n]) })),
  };
}

// The curves with what they are called: a persona by its name where all are of one journey.
export function titled(curves, words) {
  const oneJourney = curves.every(({ journey }) => journey.id === curves[0].journey.id);
  return curves.map((curve) => {
    const { persona, name, journey } = curve;
    if (!persona) return { ...curve, oneJourney, title: oneJourney && curves.length > 1 ? words.everybody : journey.title };
    return { ...curve, oneJourney, title: oneJourney ? name : `${name} – ${journey.title}` };
  });
}

// No two of them the same: the second one with a number.
export function distinct(labels) {
  return labels.map((label, number) => {
    const before = labels.slice(0, number).filter((other) => other === label).length;
    return before ? `${label} (${before + 1})` : label;
  });
}
