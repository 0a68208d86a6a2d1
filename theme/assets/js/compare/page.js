// The choice of two journeys: kept in the address, shown at once where the page was built with it, else drawn.
import { readChoice, writeChoice } from "./address.js";
import { loaded } from "./loaded.js";
import { clear, show } from "./result.js";
import { fill } from "./words.js";

const ROLES = ["a", "b"];

export function begin(root) {
  root.dataset.started = "";
  const [first, second] = ROLES.map((role) => root.querySelector(`select[name="${role}"]`));
  second.append(...[...first.querySelectorAll("optgroup")].map((group) => group.cloneNode(true)));
  const page = {
    root,
    selects: [first, second],
    said: root.querySelector("[role=status]"),
    result: root.querySelector("[data-result]"),
    blank: root.querySelector("template"),
    pairs: [...root.querySelectorAll("[data-a]")],
    words: JSON.parse(root.dataset.words),
    frames: root.dataset.frames,
  };
  for (const details of root.querySelectorAll(".rg-compare__pair details.rg-table")) details.open = true;
  const unknown = readChoice(page.selects);
  root.addEventListener("change", () => chosen(page));
  root.querySelector(".rg-compare__swap").addEventListener("click", () => {
    [first.value, second.value] = [second.value, first.value];
    chosen(page);
  });
  update(page, unknown);
}

function chosen(page) {
  writeChoice(page.selects);
  update(page);
}

const journeyOf = ({ selectedOptions: [option] }) => ({
  id: option.value,
  title: option.textContent,
  source: option.dataset.source,
  page: option.dataset.page,
});

// Shows what is chosen; `unknown` is what the address asked for in vain.
async function update(page, unknown = "") {
  const { said, words, pairs, selects, root } = page;
  const turn = (page.turn = {});
  const [first, second] = selects.map(journeyOf);
  clear(page);
  const built = pairs.find(({ dataset: { a, b } }) => a === first.id && b === second.id);
  const ready = first.id && second.id;
  for (const pair of pairs) pair.hidden = Boolean(ready) && pair !== built;
  root.querySelector(".rg-compare__swap").disabled = !first.id && !second.id;
  const done = () => fill(words.ready, { first: first.title, second: second.title });
  if (!ready) said.textContent = unknown ? fill(words.unknown, { id: unknown }) : first.id || second.id ? words.one_more : "";
  else if (built) said.textContent = done();
  else {
    said.textContent = words.loading;
    try {
      const sources = [page.frames, first.source, second.source];
      const [frames, one, other] = await Promise.all(sources.map(loaded));
      if (page.turn !== turn) return;
      const sides = [{ ...first, ...one }, { ...second, ...other }];
      await show(page, frames, sides);
      if (page.turn === turn) said.textContent = done();
    } catch (error) {
      console.warn(error);
      if (page.turn === turn) said.textContent = words.failed;
    }
  }
}
