// A journey's touchpoints as reisgids.diagrams.compared writes them.
const FIELDS = ["id", "names", "title", "language", "phase", "feels", "channel", "provider", "marks", "score"];

export const touchpoints = (journey) =>
  journey.touchpoints.map((values) => Object.fromEntries(FIELDS.map((field, place) => [field, values[place]])));
