// The choice of two or three curves: kept in the address, shown at once where the page was built with it, else drawn.
import { fill, listing } from "../comparison/words.js";
import { readChoice, writeChoice } from "./address.js";
import { loaded } from "./loaded.js";
import { Picker } from "./picker.js";
import { clear, fits, show } from "./result.js";

const SETTLED = 250;

export function begin(root) {
  root.dataset.started = "";
  const words = JSON.parse(root.dataset.words);
  const page = {
    root,
    words,
    picker: new Picker(root, words),
    said: root.querySelector("[role=status]"),
    result: root.querySelector("[data-result]"),
    blank: root.querySelector("template"),
    pairs: [...root.querySelectorAll("section[data-a]")],
    ground: root.dataset.ground,
  };
  for (const details of root.querySelectorAll(".rg-compare__pair details.rg-table")) details.open = true;
  root.addEventListener("change", () => chosen(page));
  root.addEventListener("click", ({ target }) => clicked(page, target.closest("button[data-do]")));
  update(page, page.picker.choose(asked(page)));
  // Somebody turns the phone, or makes the window narrower.
  let settling = 0;
  new ResizeObserver(() => {
    clearTimeout(settling);
    settling = setTimeout(() => root.isConnected && !fits(page) && update(page), SETTLED);
  }).observe(root);
}

// What the address asks for; else a pair that the page was built with, of the journey that it names if it names one.
function asked({ pairs }) {
  const ids = readChoice();
  const named = ids.filter(Boolean);
  if (named.length > 1) return ids;
  const known = pairs.map(({ dataset: { a, b } }) => [a, b]);
  return (named.length ? known.find((pair) => pair.includes(named[0])) : known[0]) ?? ids;
}

const DO = {
  swap: ([first, second, ...others]) => [second, first, ...others],
  remove: (ids) => ids.slice(0, 2),
  pair: (_, { a, b }) => [a, b],
};

function clicked(page, button) {
  if (!button) return;
  const ids = page.picker.selects.map(({ value }) => value);
  page.picker.choose(DO[button.dataset.do](ids, button.dataset));
  if (button.dataset.do === "remove") page.picker.selects[2].focus();
  chosen(page);
}

function chosen(page) {
  page.picker.choose(page.picker.selects.map(({ value }) => value));
  writeChoice(page.picker.chosen.map(({ id }) => id));
  update(page);
}

// Shows what is chosen; `unknown` is what the address asked for in vain.
async function update(page, unknown = "") {
  const { said, words, pairs, root, picker } = page;
  const turn = (page.turn = {});
  const curves = picker.chosen;
  const [first, second, third] = curves;
  clear(page);
  const built = third ? null : pairs.find(({ dataset: { a, b } }) => a === first?.id && b === second?.id);
  for (const pair of pairs) pair.hidden = pair !== built;
  root.querySelector("[data-do=swap]").disabled = curves.length < 2;
  root.querySelector("[data-do=remove]").hidden = !third;
  const done = () => fill(words.ready, { titles: listing(words, curves.map(({ title }) => title)) });
  if (unknown) said.textContent = fill(words.unknown, { id: unknown });
  else if (!second) said.textContent = first ? words.one_more : words.choose_two;
  else if (built) said.textContent = done();
  if (built || !second) return;
  if (!unknown) said.textContent = words.loading;
  try {
    const [ground, ...journeys] = await Promise.all([page.ground, ...curves.map(({ source }) => source)].map(loaded));
    if (page.turn !== turn) return;
    await show(page, ground, curves.map((curve, place) => ({ ...curve, journey: journeys[place] })));
    if (page.turn === turn && !unknown) said.textContent = done();
  } catch (error) {
    console.warn(error);
    if (page.turn === turn) said.textContent = words.failed;
  }
}
