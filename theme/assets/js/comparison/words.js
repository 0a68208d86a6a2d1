// Words as the build says them: filled in, counted and enumerated.

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

export const capital = (sentence) =>
  sentence.startsWith("éé") ? `Eé${sentence.slice(2)}` : sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const numeral = (words, n) => words.numerals[n - 1] ?? String(n);

export const listing = (words, parts) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${words.and} ${parts.at(-1)}`;

// What three curves are called where a sentence or a cell names several: personas by their names, journeys by their place.
export const inShort = (curves, words) =>
  curves[0].oneJourney ? curves.map(({ title }) => title) : words.table.ordinals;

// The text for n things: none, one or other.
export const count = (words, forms, n) =>
  fill(forms[{ 0: "none", 1: "one" }[n] ?? "other"], { n: numeral(words, n) });
