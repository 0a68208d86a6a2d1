// What happens in the search dialog. site.js fetches this, and the entries, when somebody first reaches for the search.
import { openIndex } from "./search/index.js";
import { kindFilter } from "./search/kind-filter.js";
import { choose, chosen, MOST, options, showHits } from "./search/results.js";
import { suggestions } from "./search/suggestions.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

let find = null;
let offered = [];
let filter = null;

const sheet = () => document.getElementById("rg-search");
const list = () => document.getElementById("rg-search-list");
const field = () => sheet().querySelector("[role=combobox]");

function say(words) {
  const status = sheet().querySelector("[role=status]");
  if (status.textContent !== words) status.textContent = words;
}

function counted(words, n) {
  if (n > MOST) return words.first.replace("{n}", n).replace("{most}", MOST);
  return words.count[n === 1 ? "one" : "other"].replace("{n}", n);
}

function answer() {
  const words = JSON.parse(sheet().dataset.words);
  const query = field().value.trim();
  filter ??= kindFilter(document.getElementById("rg-search-kinds"), words, answer);
  const hits = filter(find && query ? find(query) : []);
  const base = new URL(sheet().dataset.base.replace(/\/?$/, "/"), location.href);
  showHits(list(), query ? hits : offered, base, words.one);
  choose(field(), list(), query ? options(list())[0] : null);
  if (!query) say(offered.length ? words.offered : words.hint);
  else if (!find) say(words.loading);
  else if (hits.length) say(counted(words, hits.length));
  else say(words.none.replace("{query}", () => query));
}

document.addEventListener("input", (event) => {
  if (event.target === field()) answer();
});

document.addEventListener("keydown", (event) => {
  if (!sheet()?.open || event.target !== field() || event.isComposing) return;
  const all = options(list());
  if (event.key in STEPS && all.length) {
    event.preventDefault();
    const at = all.indexOf(chosen(list()));
    const place = at < 0 && event.key === "ArrowUp" ? -1 : at + STEPS[event.key];
    choose(field(), list(), all.at(place % all.length));
  } else if (event.key === "Enter") {
    event.preventDefault();
    chosen(list())?.click();
  }
});

document.addEventListener("pointermove", (event) => {
  const hit = event.target instanceof Element && event.target.closest(".rg-search__hit");
  if (hit && hit !== chosen(list())) choose(field(), list(), hit);
});

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest(".rg-search__hit")) sheet().close();
});

/** The index by itself, for what asks without a dialog. */
window.reisgids_open_index = openIndex;

window.reisgids_start_search = async () => {
  answer();
  const { entries } = window.reisgids_search;
  find = await openIndex(entries, document.documentElement.lang);
  offered = suggestions(entries);
  answer();
};
