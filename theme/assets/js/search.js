// What happens in the search dialog. site.js fetches this, and the entries, when somebody first reaches for the search.
import { openIndex } from "./search/index.js";
import { choose, chosen, options, showHits } from "./search/results.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

let find = null;

const sheet = () => document.getElementById("rg-search");
const list = () => document.getElementById("rg-search-list");
const field = () => sheet().querySelector("[role=combobox]");

function say(words) {
  const status = sheet().querySelector("[role=status]");
  if (status.textContent !== words) status.textContent = words;
}

function answer() {
  const words = JSON.parse(sheet().dataset.words);
  const query = field().value.trim();
  const hits = find && query ? find(query) : [];
  const base = new URL(sheet().dataset.base.replace(/\/?$/, "/"), location.href);
  showHits(list(), hits, base, words.kinds);
  choose(field(), list(), options(list())[0]);
  if (!query) say(words.hint);
  else if (!find) say(words.loading);
  else if (hits.length) say(words.count[hits.length === 1 ? "one" : "other"].replace("{n}", hits.length));
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
    const place = all.indexOf(chosen(list())) + STEPS[event.key];
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

window.reisgids_start_search = async () => {
  answer();
  find = await openIndex(window.reisgids_search.entries, document.documentElement.lang);
  answer();
};
