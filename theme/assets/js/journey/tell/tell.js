// Tells the journey, moment by moment, over the whole window: a presenter's view of the page. The address keeps which
// moment is being told, and printing it gives a sheet for each.
import { keepValues } from "../../shell/search-part.js";
import { curveOf } from "./curve.js";
import { slidesOf } from "./slides.js";

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

let told = null;

function show(n) {
  const { slides, columns, curve, dialog, words } = told;
  told.n = Math.min(slides.length - 1, Math.max(0, n));
  slides.forEach((slide, index) => slide.classList.toggle("is-told", index === told.n));
  curve.to(told.n);
  dialog.querySelector("[data-tell-previous]").disabled = told.n === 0;
  dialog.querySelector("[data-tell-next]").disabled = told.n === slides.length - 1;
  dialog.querySelector(".rg-tell__n").textContent = words.place.replace("{n}", told.n + 1).replace("{total}", slides.length);
  keepValues({ tell: columns[told.n - 1]?.id ?? "" });
  slides[told.n].querySelector("h2").focus({ preventScroll: true });
}

function press(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("button")) return;
  const to = FORWARD.includes(event.key) ? told.n + 1 : BACK.includes(event.key) ? told.n - 1 : null;
  const end = { Home: 0, End: told.slides.length - 1 }[event.key] ?? to;
  if (end === null) return;
  event.preventDefault();
  show(end);
}

function button(name, words, act, className = "rg-pill") {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className, textContent: words });
  made.setAttribute(`data-tell-${name}`, "");
  made.addEventListener("click", act);
  return made;
}

// What is printed: what lies over a page can't be broken over sheets.
function handOut(slides) {
  const sheets = document.createElement("div");
  sheets.className = "rg-handout";
  sheets.append(...slides.map((slide) => slide.cloneNode(true)));
  return sheets;
}

function frame(words, curve, slides) {
  const dialog = document.createElement("dialog");
  dialog.className = "rg-tell";
  dialog.setAttribute("aria-label", words.title);
  const bar = document.createElement("div");
  bar.className = "rg-tell__bar";
  const place = document.createElement("span");
  place.className = "rg-tell__n";
  bar.append(
    button("previous", words.previous, () => show(told.n - 1)),
    button("next", words.next, () => show(told.n + 1)),
    place,
    button("print", words.print, () => print(), "rg-pill rg-pill--plain"),
    button("close", words.close, () => dialog.close(), "rg-pill rg-pill--plain"),
  );
  dialog.append(curve.element, ...slides, bar);
  for (const slide of slides) slide.querySelector("h2").tabIndex = -1;
  dialog.addEventListener("keydown", press);
  dialog.addEventListener("close", () => {
    keepValues({ tell: null });
    dialog.remove();
    document.querySelector(".rg-handout")?.remove();
    document.documentElement.classList.remove("rg-telling");
    told.opener?.focus();
    told = null;
  });
  return dialog;
}

// `page` is the map as it is shown, `opener` the button that was pressed. Begins at the moment with that id, if any.
export function tell(page, opener, id) {
  if (told || !page.strip) return;
  const words = JSON.parse(opener.dataset.words);
  const columns = page.shown.filter(({ empty }) => !empty);
  const { heights: written, neutral } = page.strip.dataset;
  const heights = written.split(" ");
  const title = document.querySelector("h1").textContent;
  const mark = document.querySelector(".rg-journey .rg-badge--case")?.textContent;
  const finding = document.querySelector(".rg-opening .rg-alt, .rg-journey-map .rg-alt")?.textContent ?? "";
  const slides = slidesOf(columns, heights, { title, mark, finding, words });
  const curve = curveOf(columns, { heights, neutral });
  const dialog = frame(words, curve, slides);
  told = { slides, columns, curve, dialog, words, opener, n: 0 };
  document.body.append(dialog, handOut(slides));
  document.documentElement.classList.add("rg-telling");
  dialog.showModal();
  show(columns.findIndex((column) => column.id === id) + 1);
}
