// How the moments that two curves both have a score for feel in the second: "better", "worse" or "level".
const change = (was, is) => (is > was ? "better" : is < was ? "worse" : "level");

export function scoredPairs(found, one, other) {
  const scores = found.map(({ moments }) => [moments[one]?.score ?? null, moments[other]?.score ?? null]);
  return scores.filter((pair) => !pair.includes(null)).map(([was, is]) => change(was, is));
}
