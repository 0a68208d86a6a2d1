// The controls above the map: what they say, and what happens when a reader uses them.
import { LISTS } from "./address.js";
import { isDefault } from "./lanes.js";
import { later } from "./later.js";

const NOTHING_CHOSEN = { phase: new Set(), channel: new Set(), party: new Set(), only: new Set(), existing: false, part: null };

const EDGE = 16;

const boxes = (page, name) => [...page.controls.querySelectorAll(`input[name="${name}"]`)];
const ticked = (page, name) => new Set(boxes(page, name).filter((box) => box.checked).map((box) => box.value));

const isFiltered = ({ state }) => state.existing || state.part !== null || LISTS.some((name) => state[name].size > 0);

export function listen(page, change) {
  const { controls, state } = page;
  for (const drop of controls.querySelectorAll("details")) drop.addEventListener("toggle", place);
  controls.addEventListener("change", ({ target }) => {
    if (target.name === "phases") change({ model: target.value });
    else if (target.name === "lanes") {
      const lanes = ticked(page, "lanes");
      change({ lanes: isDefault(page, lanes) ? null : lanes });
    } else change({ [target.name]: ticked(page, target.name) });
  });
  controls.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if ("leave" in button.dataset) leaveDrop(button.closest("details"));
    else if (button.dataset.view) change({ compact: button.dataset.view === "compact" });
    else if ("existing" in button.dataset) change({ existing: !state.existing });
    else if ("lanes" in button.dataset) change({ lanes: null });
    else if ("copy" in button.dataset) later().then(({ copy }) => copy(page, location.href, button));
    else if ("all" in button.dataset) {
      change(NOTHING_CHOSEN);
      // The button goes; the focus stays near.
      controls.querySelector(".rg-drop--filter summary")?.focus();
    }
  });
}

function leaveDrop(drop) {
  drop.open = false;
  drop.querySelector("summary").focus();
}

// A sheet opens upwards where there is no room below it.
function place({ target: drop }) {
  if (!drop.open) return;
  const sheet = drop.querySelector(".rg-drop__sheet");
  drop.classList.remove("is-up");
  const { top, bottom } = drop.querySelector("summary").getBoundingClientRect();
  const room = innerHeight - bottom;
  drop.classList.toggle("is-up", sheet.scrollHeight > room && top > room);
  sheet.style.setProperty("--room", `${Math.max(room, drop.matches(".is-up") ? top : room) - EDGE}px`);
}

function say(page) {
  const { words, shown, columns } = page;
  const [n, total] = [shown, columns].map((list) => list.filter(({ empty }) => !empty).length);
  if (!n) return words.none;
  const form = n < total ? words.some : total === 1 ? words.one : words.all;
  return form.replace("{n}", n).replace("{total}", total);
}

const press = (button, pressed) => button?.setAttribute("aria-pressed", String(pressed));

function countChosen(drop, count) {
  const badge = drop?.querySelector(".rg-drop__n");
  if (badge) badge.textContent = count || "";
}

export function reflect(page) {
  const { controls, state } = page;
  for (const button of controls.querySelectorAll("[data-view]")) {
    press(button, (button.dataset.view === "compact") === state.compact);
  }
  press(controls.querySelector("[data-existing]"), state.existing);
  for (const name of LISTS) for (const box of boxes(page, name)) box.checked = state[name].has(box.value);
  for (const box of boxes(page, "lanes")) {
    box.checked = state.lanes ? state.lanes.has(box.value) : box.defaultChecked;
  }
  const model = controls.querySelector("select");
  if (model) model.value = state.model;
  countChosen(
    controls.querySelector(".rg-drop--filter"),
    LISTS.reduce((count, name) => count + state[name].size, 0),
  );
  for (const all of controls.querySelectorAll("[data-all]")) all.hidden = !isFiltered(page);
  controls.classList.toggle("is-filtered", isFiltered(page));
  controls.querySelector("button[data-lanes]").hidden = state.lanes === null;
  const status = controls.querySelector("[role=status]");
  if (status.textContent !== say(page)) status.textContent = say(page);
  const count = page.shown.filter(({ empty }) => !empty).length;
  for (const leave of controls.querySelectorAll("[data-count]")) leave.textContent = page.words.show.replace("{n}", count);
}

// Esc, or a click elsewhere, closes the sheet of lanes or filters.
export function closeDrops(page, event) {
  for (const drop of page.controls.querySelectorAll("details[open]")) {
    if (event.type === "click" ? drop.contains(event.target) : event.key !== "Escape") continue;
    const inside = drop.contains(document.activeElement);
    drop.open = false;
    if (event.type === "click") continue;
    // The panel stays for the next press.
    event.preventDefault();
    if (inside) drop.querySelector("summary").focus();
  }
}
