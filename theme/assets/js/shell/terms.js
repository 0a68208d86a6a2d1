// The explanation of a term beside it, while the pointer or the focus is there. The words stand at the end of the page,
// where aria-describedby finds them too: a screen reader has them from there, so what is shown here is for the eye.
const TERM = "a.rg-term[aria-describedby]";
const WAIT = 120;
const GAP = 6;
const EDGE = 12;

let tip = null;
let shown = null;
let line = 0;
let later = 0;

const within = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

function box() {
  if (!tip?.isConnected) {
    tip = document.createElement("div");
    tip.className = "rg-term-tip";
    tip.setAttribute("aria-hidden", "true");
    tip.hidden = true;
    document.body.append(tip);
  }
  return tip;
}

/** Puts the tip under the line of the term that was reached, above it where there is no room. */
function place() {
  const lines = shown.getClientRects();
  const at = lines[Math.min(line, lines.length - 1)];
  if (!at) return hide();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const right = document.documentElement.clientWidth - EDGE - width;
  const below = at.bottom + GAP;
  const fits = below + height < innerHeight - EDGE;
  tip.style.left = `${Math.max(EDGE, Math.min(at.left, right))}px`;
  tip.style.top = `${fits ? below : Math.max(EDGE, at.top - GAP - height)}px`;
}

function show(term, y) {
  clearTimeout(later);
  const note = document.getElementById(term.getAttribute("aria-describedby"));
  if (!note || term === shown) return;
  hide();
  shown = term;
  shown.dataset.open = "";
  line = Math.max(0, [...term.getClientRects()].findIndex((each) => y >= each.top && y <= each.bottom));
  box().replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
  if (note.closest("[lang]")) tip.lang = note.closest("[lang]").lang;
  tip.hidden = false;
  place();
}

function hide() {
  clearTimeout(later);
  if (!shown) return;
  delete shown.dataset.open;
  shown = null;
  tip.hidden = true;
}

function hideSoon() {
  clearTimeout(later);
  later = setTimeout(() => {
    if (shown !== document.activeElement) hide();
  }, WAIT);
}

document.addEventListener("pointerover", ({ target, clientY, pointerType }) => {
  if (pointerType === "touch") return;
  const term = within(target, TERM);
  if (term) {
    clearTimeout(later);
    later = setTimeout(show, term === shown ? 0 : WAIT, term, clientY);
  } else if (shown && within(target, ".rg-term-tip")) clearTimeout(later);
  else hideSoon();
});

document.addEventListener("focusin", ({ target }) => {
  const term = within(target, TERM);
  if (term) show(term, 0);
  else hide();
});

document.addEventListener("focusout", ({ target }) => {
  if (target === shown) hide();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown) hide();
});

document.addEventListener("click", hide);
document.addEventListener("scroll", () => shown && place(), { passive: true, capture: true });
addEventListener("resize", hide);
