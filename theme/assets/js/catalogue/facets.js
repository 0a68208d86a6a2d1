// The facets on the page: checkboxes with their counts.

/** Reads the facets of a form: by name, the values with their box, their count and their words. */
export function readFacets(form) {
  const facets = new Map();
  for (const group of form.querySelectorAll("[data-facet]")) {
    const values = new Map();
    for (const box of group.querySelectorAll("input")) {
      const [name, count] = box.parentElement.querySelectorAll(":scope > span");
      values.set(box.value, { box, count, name, item: box.closest("li") });
    }
    facets.set(group.dataset.facet, values);
  }
  return facets;
}

/** Shows a choice and its counts in the boxes. */
export function showFacets(facets, { chosen }, counts, write) {
  for (const [name, values] of facets) {
    for (const [value, { box, count, item }] of values) {
      const journeys = counts.get(name).get(value) ?? 0;
      box.checked = chosen.get(name).has(value);
      item.classList.toggle("is-none", !journeys);
      const text = write(journeys);
      if (count.textContent !== text) count.textContent = text;
    }
  }
}

/** Opens the rest of a long list, or closes it again. */
export function openRest(button, less, open = button.getAttribute("aria-expanded") !== "true") {
  button.dataset.words ??= button.textContent;
  button.setAttribute("aria-expanded", String(open));
  button.textContent = open ? less : button.dataset.words;
  document.getElementById(button.getAttribute("aria-controls")).hidden = !open;
}

/** Opens the rests in which something is chosen: nobody should wonder where a filter is. */
export function openChosenRests(form, less) {
  for (const button of form.querySelectorAll("[data-rg-more]")) {
    const rest = document.getElementById(button.getAttribute("aria-controls"));
    if (rest.hidden && rest.querySelector("input:checked")) openRest(button, less, true);
  }
}
