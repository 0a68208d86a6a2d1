// How far somebody is, in words.
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Says how much is read and how many minutes are left; `minutes` is 0 where nobody knows. */
export function said(words, n, total, minutes) {
  if (n === total) return words.all;
  const read = fill(words.some, { n, total });
  return minutes ? fill(words.left[minutes === 1 ? "one" : "other"], { read, minutes }) : read;
}
