// The tooltip of all diagrams, built and live: one element, text only, never markup.
const GAP = 10;
const EDGE = 8;
const LINGER = 150;

let tip;
let owner = null;
let boxOf;
let leaving;

function make() {
  const made = document.createElement("div");
  made.id = "rg-tip";
  made.className = "rg-tip";
  made.setAttribute("role", "tooltip");
  made.style.position = "fixed";
  made.hidden = true;
  // Somebody may want to move onto it, to select a word or because a magnifier follows the pointer.
  made.addEventListener("pointerenter", () => clearTimeout(leaving));
  made.addEventListener("pointerleave", leave);
  return made;
}

function text(tag, className, content) {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = content;
  return node;
}

function fill(mark) {
  const facts = document.createElement("dl");
  facts.className = "rg-tip-facts";
  for (const [name, value] of mark.facts ?? []) {
    facts.append(text("dt", "rg-tip-name", name), text("dd", "rg-tip-value", value));
  }
  const title = text("strong", "rg-tip-title", mark.title);
  if (mark.lang) title.lang = mark.lang;
  tip.replaceChildren(title, ...(facts.children.length ? [facts] : []));
}

// Above its box if there is room, else below; never outside the window.
function place() {
  const box = boxOf();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const room = document.documentElement.clientWidth - width - EDGE;
  const left = Math.max(EDGE, Math.min(box.left + box.width / 2 - width / 2, room));
  const above = box.top - height - GAP;
  tip.style.left = `${Math.round(left)}px`;
  tip.style.top = `${Math.round(above >= EDGE ? above : box.top + box.height + GAP)}px`;
}

// Shows `mark` ({title, lang, facts}) for `of`, a link or an element; `box` says where that is in the window by now.
export function show(mark, of, box = () => of.getBoundingClientRect()) {
  clearTimeout(leaving);
  if (!tip?.isConnected) document.body.append((tip ??= make()));
  if (owner && owner !== of) owner.removeAttribute("aria-describedby");
  owner = of;
  boxOf = box;
  fill(mark);
  tip.hidden = false;
  place();
  if (of.matches("a")) of.setAttribute("aria-describedby", tip.id);
}

export function hide() {
  clearTimeout(leaving);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  if (tip) tip.hidden = true;
}

// Hides it in a moment, unless the pointer comes back.
export function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, LINGER);
}

// Keeps it at its point while something scrolls, such as a frame that brings a focused link into view.
export function follow() {
  if (owner?.isConnected) place();
  else if (owner) hide();
}

export const shownFor = (of) => owner !== null && owner === of;
