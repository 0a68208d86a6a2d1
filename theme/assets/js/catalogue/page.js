// The catalogue at work: what is chosen comes from the address and the form, and goes to the cards and the address.
import { keepSearch } from "../shell/search-part.js";
import { find, inOrder, readCards, wordsOf } from "./cards.js";
import { fromAddress, isEmpty, toAddress } from "./choice.js";
import { chips, showChips } from "./chips.js";
import { openChosenRests, openRest, readFacets, showFacets } from "./facets.js";

const TYPED = 250; // ms after the last key before the address follows: browsers limit how often it may change

export function begin(root) {
  const at = (name) => root.querySelector(`[data-rg-${name}]`);
  const form = root.querySelector("form");
  const lists = [...root.querySelectorAll("[data-rg-cards]")];
  const [list] = lists;
  const words = JSON.parse(root.dataset.words);
  const facets = readFacets(form);
  const cards = lists.flatMap(readCards);
  const search = form.elements.q;
  const sort = root.querySelector("select");
  const sorts = sort ? [...sort.options].map((option) => option.value) : [];
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const write = (n) => number.format(n);
  let choice = fromAddress("", facets, sorts);
  let ordered = choice.sort;
  let writing = 0;
  root.dataset.started = "";

  function show() {
    const { found, counts } = find(cards, choice);
    const fits = new Set(found);
    for (const card of cards) {
      if (card.shown !== fits.has(card)) card.element.hidden = !(card.shown = fits.has(card));
    }
    if (ordered !== choice.sort) {
      for (const card of inOrder(cards, (ordered = choice.sort))) card.list.append(card.element);
    }
    const shown = lists.map((each) => found.filter((card) => card.list === each).length);
    lists.forEach((each, n) => {
      if (n) each.parentElement.hidden = !shown[n];
    });
    showFacets(facets, choice, counts, write);
    const said = chips(facets, choice, words);
    showChips(at("chosen").firstElementChild, said, words, away);
    at("chosen").hidden = !said.length;
    at("none").hidden = Boolean(found.length);
    const of = (n, all) => words.some.replace("[n]", write(n)).replace("[all]", all);
    const [first, second] = words.groups?.map((all, n) => of(shown[n], all)) ?? [of(found.length, words.all)];
    const some = second ? words.together.replace("[first]", first).replace("[second]", second) : first;
    at("count").textContent = isEmpty(choice) ? words.all : some;
    at("show").textContent = words.show.replace("[some]", () => at("count").textContent);
    at("open").textContent = said.length ? words.filters.replace("[n]", write(said.length)) : (root.dataset.open ??= at("open").textContent);
  }

  function remember() {
    clearTimeout(writing);
    if (!root.isConnected) return;
    const after = toAddress(location.search, choice, sorts);
    if (after !== location.search) keepSearch(after);
  }

  function restore() {
    choice = fromAddress(location.search, facets, sorts);
    search.value = choice.text;
    if (sort) sort.value = choice.sort;
    show();
    openChosenRests(form, words.less);
  }

  function change(changed) {
    choice = { ...choice, ...changed };
    show();
    remember();
  }

  function clear() {
    search.value = "";
    change({ chosen: new Map([...facets.keys()].map((name) => [name, new Set()])), text: "" });
    list.focus({ preventScroll: true });
  }

  /** Takes one thing away; the focus goes to the next chip, or to the cards when there is none. */
  function away({ facet, value }, place) {
    if (facet) {
      choice.chosen.get(facet).delete(value);
      change({});
    } else {
      search.value = "";
      change({ text: "" });
    }
    const left = at("chosen").querySelectorAll("li button");
    (left[Math.min(place, left.length - 1)] ?? list).focus({ preventScroll: true });
  }

  function openForm(open) {
    at("open").setAttribute("aria-expanded", String(open));
    form.classList.toggle("is-open", open);
  }

  root.addEventListener("change", ({ target }) => {
    if (target === sort) change({ sort: sort.value });
    else if (target.type === "checkbox") {
      const values = choice.chosen.get(target.name);
      if (target.checked) values.add(target.value);
      else values.delete(target.value);
      change({});
    }
  });
  search.addEventListener("input", () => {
    choice = { ...choice, text: search.value.trim() };
    show();
    clearTimeout(writing);
    writing = setTimeout(remember, TYPED);
  });
  search.addEventListener("focus", () => cards.forEach(wordsOf), { once: true });
  form.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    if (target.matches("[data-rg-clear]")) clear();
    else if (target.matches("[data-rg-more]")) openRest(target, words.less);
    else if (target === at("open")) openForm(target.getAttribute("aria-expanded") !== "true");
    else if (target === at("show")) {
      openForm(false);
      list.focus({ preventScroll: true });
      at("count").scrollIntoView();
    }
  });
  addEventListener("popstate", function back() {
    if (root.isConnected) restore();
    else removeEventListener("popstate", back);
  });

  restore();
}
