// What is shown while a journey is told: a slide to begin with, one for every moment, and one with the lows and what is
// done about them. All of it comes from the page itself.
const LOWS = 5;

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter(Boolean));
  return made;
}

// A piece of the page as it reads, without its links and its ids.
function copied(source) {
  if (!source) return null;
  const copy = source.cloneNode(true);
  for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return copy;
}

const lane = ({ section }, name) => section?.querySelector(`[data-lane="${name}"] > dd`) ?? null;

const inside = (source) => copied(source)?.childNodes ?? [];

const quoteOf = (column) => lane(column, "quotes")?.querySelector("q") ?? lane(column, "thinks")?.querySelector("q");

function opening({ title, mark, finding, words, count }) {
  const begin = element("p", "rg-slide__eyebrow", words.count.replace("{n}", count));
  return element("section", "rg-slide rg-slide--first", begin, mark && element("p", "rg-slide__case", element("span", "rg-badge rg-badge--case", mark)), element("h2", "", title), element("p", "", finding));
}

function moment(column, n, { words, count }) {
  const place = column.section?.querySelector(".rg-touchpoint__place span")?.textContent ?? "";
  const eyebrow = element("p", "rg-slide__eyebrow", place, " ", element("small", "", words.place.replace("{n}", n).replace("{total}", count)));
  const quote = copied(quoteOf(column));
  const said = quote && element("blockquote", "rg-slide__quote", quote);
  const does = lane(column, "does") && element("p", "rg-slide__does", ...inside(lane(column, "does")));
  const feels = lane(column, "feels") && element("p", "rg-slide__feels", ...inside(lane(column, "feels")));
  const counts = lane(column, "counts") && element("div", "rg-slide__counts", ...inside(lane(column, "counts")));
  return element("section", "rg-slide", eyebrow, element("h2", "", column.title), said, does, feels, counts);
}

// The moments with the lowest scores and those that hurt, lowest first.
function lowsOf(columns, heights) {
  const deep = ({ index }) => Number(heights[index]);
  const found = columns.filter(({ index, found: { only } }) => heights[index] !== "-" && only.has("pain"));
  const deepest = Math.max(...columns.map(deep).filter((height) => !Number.isNaN(height)));
  for (const column of columns) if (deep(column) === deepest && !found.includes(column)) found.push(column);
  return found.sort((one, other) => deep(other) - deep(one)).slice(0, LOWS);
}

function closing(columns, heights, words) {
  const entries = lowsOf(columns, heights).map((column) => {
    const actions = lane(column, "actions");
    const pain = lane(column, "counts")?.querySelector(".rg-moment--pain");
    return element(
      "li",
      "",
      element("h3", "", column.title),
      element("p", "rg-slide__feels", ...inside(lane(column, "feels"))),
      pain && element("div", "", copied(pain)),
      actions
        ? element("div", "rg-slide__actions", ...inside(actions))
        : words.no_action && element("p", "rg-slide__none", words.no_action),
    );
  });
  const list = element("ol", "rg-slide__lows", ...entries);
  return element("section", "rg-slide rg-slide--last", element("h2", "", words.lows), list);
}

// `columns` are those of the map that are shown and hold a touchpoint; `heights` how deep each column of the map lies.
export function slidesOf(columns, heights, shared) {
  const count = columns.length;
  return [
    opening({ ...shared, count }),
    ...columns.map((column, n) => moment(column, n + 1, { ...shared, count })),
    closing(columns, heights, shared.words),
  ];
}
