// What a wave in a small drawing is: its row of the table behind it, in a tooltip beside the wave. A pointer finds the
// nearest one; with the focus on the table's summary the arrow keys walk from one to the next.
import { follow, hide, leave, show, shownFor } from "../diagram/tip.js";

const PICTURE = ".rg-multiple";
const SVG = "http://www.w3.org/2000/svg";

const placesOf = (picture) => picture.dataset.at.split(" ").map(Number);
const plotOf = (picture) => picture.querySelector("svg");

function factsOf(picture, wave) {
  const table = picture.closest("li").querySelector("table");
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const { rows } = table.tBodies[0];
  const [title, ...values] = [...rows[rows.length - 1 - wave].cells].map((cell) => cell.textContent);
  return { title, facts: values.map((value, at) => [names[at + 1], value]).filter(([, value]) => value) };
}

function nearest(picture, x) {
  const { left, width } = plotOf(picture).getBoundingClientRect();
  const asked = (100 * (x - left)) / width;
  const places = placesOf(picture);
  return places.reduce((best, place, wave) => (Math.abs(place - asked) < Math.abs(places[best] - asked) ? wave : best), 0);
}

export function tellWaves(list) {
  let told = null;
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("class", "rg-at");

  function tell(picture, wave) {
    if (told?.picture === picture && told.wave === wave && shownFor(picture)) return;
    const x = placesOf(picture)[wave];
    line.setAttribute("d", `M${x} 0V100`);
    plotOf(picture).querySelector(".rg-rules").after(line);
    told = { picture, wave };
    const box = () => {
      const { left, top, width, height } = plotOf(picture).getBoundingClientRect();
      const at = left + (width * x) / 100;
      return { left: at, right: at, width: 0, top, bottom: top + height, height };
    };
    show(factsOf(picture, wave), picture, { box });
  }

  function untell() {
    line.remove();
    told = null;
    hide();
  }

  // One wave has no table: all there is to say of it stands beside it.
  const pictureAt = ({ target }) => {
    const picture = target.closest(PICTURE);
    return picture?.closest("li").querySelector("table") ? picture : null;
  };
  const pictureOf = (summary) => summary.closest("li").querySelector(PICTURE);
  const point = (event) => {
    const picture = pictureAt(event);
    if (picture) tell(picture, nearest(picture, event.clientX));
  };

  list.addEventListener("pointermove", (event) => event.pointerType !== "touch" && point(event));
  list.addEventListener("click", point);
  list.addEventListener("pointerout", (event) => {
    const picture = event.pointerType === "touch" ? null : pictureAt(event);
    if (!picture || picture.contains(event.relatedTarget)) return;
    line.remove();
    told = null;
    leave();
  });
  list.addEventListener("focusin", ({ target }) => {
    if (!target.matches("summary:focus-visible")) return;
    const picture = pictureOf(target);
    tell(picture, placesOf(picture).length - 1);
  });
  list.addEventListener("focusout", ({ target }) => target.matches("summary") && untell());
  list.addEventListener("toggle", untell, true);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !event.target.matches("summary")) return;
    event.preventDefault();
    const picture = pictureOf(event.target);
    const last = placesOf(picture).length - 1;
    const from = told?.picture === picture ? told.wave : last - step;
    tell(picture, Math.max(0, Math.min(last, from + step)));
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && told && untell());
  document.addEventListener("pointerdown", ({ target }) => told && !target.closest?.(PICTURE) && untell());
  addEventListener("scroll", follow, { passive: true });
}
