// What is chosen, as chips that can be taken away one by one.

/** What is chosen, in the order of the facets: the words of each, and which value of which facet it is. */
export function chips(facets, { chosen, text }, words) {
  const said = [];
  for (const [name, values] of facets) {
    for (const [value, { name: label }] of values) {
      if (chosen.get(name).has(value)) said.push({ facet: name, value, words: label.textContent });
    }
  }
  if (text) said.push({ facet: "", value: text, words: `${words.search}: ${text}` });
  return said;
}

/** Shows the chips in a list; `onAway` gets the one that is taken away and its place. */
export function showChips(list, said, words, onAway) {
  list.replaceChildren(
    ...said.map((chip, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "rg-chip rg-catalogue__chip";
      button.textContent = chip.words;
      button.setAttribute("aria-label", words.remove.replace("[value]", chip.words));
      button.addEventListener("click", () => onAway(chip, place));
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
}
