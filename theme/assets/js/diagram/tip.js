// The tooltip of all diagrams, built and live: one element, text only, never markup. For a finger it is a sheet at the
// bottom of the window that says how to go on.
import { CANVAS } from "./canvas.js";
import { freePlace } from "./free-place.js";
import { MARK } from "./marks.js";

const FACTS = 4;
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

function fill(mark, hint) {
  const facts = document.createElement("dl");
  facts.className = "rg-tip-facts";
  for (const [name, value] of (mark.facts ?? []).slice(0, FACTS)) {
    facts.append(text("dt", "rg-tip-name", name), text("dd", "rg-tip-value", value));
  }
  const title = text("strong", "rg-tip-title", mark.title);
  if (mark.lang) title.lang = mark.lang;
  tip.replaceChildren(title, ...(facts.children.length ? [facts] : []));
  if (hint) tip.append(text("p", "rg-tip-hint", hint));
}

const boxesBeside = (own) =>
  [...(owner.closest(CANVAS)?.querySelectorAll(`:scope > ${MARK}`) ?? [])]
    .filter((mark) => mark !== owner)
    .map((mark) => mark.getBoundingClientRect())
    .filter((box) => box.right < own.left || box.left > own.right || box.bottom < own.top || box.top > own.bottom);

function place() {
  if (tip.classList.contains("rg-tip--sheet")) return;
  const box = boxOf();
  const { left, top } = freePlace(box, tip, boxesBeside(box));
  tip.style.left = `${Math.round(left)}px`;
  tip.style.top = `${Math.round(top)}px`;
}

// Shows `mark` ({title, lang, facts}) for `of`, a link or an element; `box` says where that is in the window by now,
// `hint` what a finger does next: then it is a sheet.
export function show(mark, of, { box = () => of.getBoundingClientRect(), hint = "" } = {}) {
  clearTimeout(leaving);
  if (!tip?.isConnected) document.body.append((tip ??= make()));
  if (owner && owner !== of) owner.removeAttribute("aria-describedby");
  owner = of;
  boxOf = box;
  fill(mark, hint);
  tip.classList.toggle("rg-tip--sheet", hint !== "");
  tip.style.left = tip.style.top = "";
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

// Keeps it at its point while something scrolls, such as a frame that brings a focused link into view; a phone that is
// turned may show another drawing, without its point.
export function follow() {
  if (owner?.checkVisibility()) place();
  else if (owner) hide();
}

export const shownFor = (of) => owner !== null && owner === of;
