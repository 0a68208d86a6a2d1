// A lane of the table made of what stands in the touchpoints' own sections.
import { addRow } from "./page.js";

function cell({ head, section }, name) {
  const made = document.createElement("td");
  made.className = [...head.classList].filter((each) => each !== "rg-tp" && each !== "rg-assumed").join(" ");
  const written = section.querySelector(`[data-lane="${name}"] > dd`);
  if (written) made.append(...written.cloneNode(true).childNodes);
  for (const copied of made.querySelectorAll("[id]")) copied.removeAttribute("id");
  return made;
}

export function addLane(page, { value: name, parentElement: label }) {
  if (page.lanes.some((row) => row.dataset.lane === name)) return;
  const row = page.table.tBodies[0].insertRow();
  row.className = `rg-lane rg-lane--${name} rg-lane--below`;
  row.dataset.lane = name;
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = label.textContent.trim();
  row.append(head, ...page.columns.map((column) => cell(column, name)));
  page.lanes.push(row);
  addRow(page, row);
}
