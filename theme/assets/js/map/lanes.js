// Which lanes of the table are shown. What only stands in the touchpoints' own sections becomes a lane of the table
// when a reader asks for it.
import { later } from "./later.js";

// What can be told by signs, colours and short words.
const COMPACT = new Set(["feels", "channel", "provider", "scales"]);

const boxes = (page) => [...page.controls.querySelectorAll('input[name="lanes"]')];

export const isDefault = (page, lanes) => boxes(page).every((box) => box.defaultChecked === lanes.has(box.value));

export function showLanes(page) {
  const { lanes, compact } = page.state;
  for (const box of boxes(page)) {
    box.disabled = compact && !COMPACT.has(box.value);
    const on = !box.disabled && (lanes ? lanes.has(box.value) : box.defaultChecked);
    const row = page.lanes.find(({ dataset }) => dataset.lane === box.value);
    row?.classList.toggle("rg-off", !on);
    if (on && !row) later().then(({ addLane }) => addLane(page, box));
    // On a phone, the touchpoints' own sections follow.
    for (const { section } of page.columns) {
      section.querySelector(`.rg-touchpoint__first > [data-lane="${box.value}"]`)?.classList.toggle("rg-off", !on);
    }
  }
  const behind = page.lanes.some((row) => row.matches(".rg-lane--behind:not(.rg-off)"));
  page.table.querySelector(".rg-visibility")?.classList.toggle("rg-off", !behind);
}
