// The selects with which curves are chosen. What one of them has, the others refuse.

const NAMES = ["a", "b", "c"];

// A group for the personas of each journey that have a curve of their own.
function personaGroups(select, words) {
  return [...select.querySelectorAll("option[data-personas]")].map(({ value, textContent, dataset, lang }) => {
    const group = document.createElement("optgroup");
    group.label = words.personas_of.replace("{title}", () => textContent);
    for (const [id, name] of JSON.parse(dataset.personas)) {
      const option = new Option(`${name} – ${textContent}`, `${value}.${id}`);
      Object.assign(option.dataset, { source: dataset.source, page: dataset.page });
      if (lang) option.lang = lang;
      group.append(option);
    }
    return group;
  });
}

export class Picker {
  constructor(root, words) {
    this.selects = NAMES.map((name) => root.querySelector(`select[name="${name}"]`));
    const [first, ...others] = this.selects;
    first.append(...personaGroups(first, words));
    for (const select of others) {
      select.append(...[...first.querySelectorAll("optgroup, select > option:not([value=''])")].map((part) => part.cloneNode(true)));
    }
  }

  // What is chosen, without gaps: [{id, title, source, page}].
  get chosen() {
    return this.selects.map(({ selectedOptions: [option] }) => option).filter(({ value }) => value).map(chosenBy);
  }

  // Chooses these ids, each once; gives the first that there is no such curve for.
  choose(ids) {
    let unknown = "";
    const taken = new Set();
    const known = ids.filter((id) => {
      if (!id || taken.has(id)) return false;
      taken.add(id);
      const there = [...this.selects[0].options].some(({ value }) => value === id);
      if (!there) unknown ||= id;
      return there;
    });
    this.selects.forEach((select, place) => (select.value = known[place] ?? ""));
    this.refuse();
    return unknown;
  }

  // What one has, the others don't offer.
  refuse() {
    const values = this.selects.map(({ value }) => value);
    for (const select of this.selects) {
      for (const option of select.options) {
        option.disabled = option.value !== "" && option.value !== select.value && values.includes(option.value);
      }
    }
  }
}

const chosenBy = ({ value, textContent, dataset: { source, page } }) => ({ id: value, title: textContent, source, page });
