// The parts of the guide stand in one row of the header. Those that have no room go into *More*; where hardly any has,
// all of them are in the menu. What fits is measured: it depends on the window, the titles, the name and the letters.
const FEWEST = 3; // a row of fewer helps nobody
const WIDE = "(min-width: 64rem)"; // below, only the menu leads to the pages of a part
const TALL = 5; // rem: a header of more rows doesn't stay in sight

const width = (element) => element.getBoundingClientRect().width;

function moreOf(nav) {
  const item = document.createElement("li");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  details.className = "rg-more";
  summary.textContent = nav.dataset.more;
  details.append(summary, document.createElement("ul"));
  details.addEventListener("toggle", () => {
    delete details.dataset.leftward;
    if (details.open && details.lastChild.getBoundingClientRect().left < 0) details.dataset.leftward = "";
  });
  item.append(details);
  return item;
}

/** How many of the widths fit into the room, one after another; with all of them, no `more` is needed. */
function fitting(widths, gap, more, room) {
  const ends = widths.map(((end) => (each, place) => (end += each + (place ? gap : 0)))(0));
  if (!ends.length || ends.at(-1) <= room) return ends.length;
  return ends.filter((end) => end + gap + more <= room).length;
}

function fold(nav) {
  const list = nav.querySelector("ul");
  const active = document.activeElement;
  const old = list.querySelector(".rg-more")?.parentElement;
  const wasOpen = old?.firstChild.open;
  if (old) {
    list.append(...old.querySelectorAll("li"));
    old.remove();
  }
  const items = [...list.children];
  const more = moreOf(nav);
  nav.dataset.fits = "some";
  list.append(more);
  const gap = parseFloat(getComputedStyle(list).columnGap) || 0;
  const count = matchMedia(WIDE).matches ? fitting(items.map(width), gap, width(more), width(nav)) : 0;
  nav.dataset.fits = count === items.length ? "all" : count < FEWEST ? "none" : "some";
  if (nav.dataset.fits === "some") more.querySelector("ul").append(...items.slice(count));
  else more.remove();
  if (wasOpen && more.isConnected) more.firstChild.open = true;
  if (nav.contains(active) && active !== document.activeElement) {
    (active.checkVisibility() ? active : more.querySelector("summary")).focus();
  }
}

export function foldHeader() {
  const inner = document.querySelector(".rg-header__inner");
  const nav = inner?.querySelector(".rg-nav");
  if (!nav) return;
  const measure = () => {
    fold(nav);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    inner.parentElement.toggleAttribute("data-tall", inner.clientHeight > TALL * rem);
  };
  const changes = new ResizeObserver(measure);
  for (const element of [inner, ...inner.querySelectorAll(".rg-name, .rg-tools")]) changes.observe(element);
  measure();
  document.fonts?.ready.then(measure);
}
