// The phases and the touchpoints' names once more, at the window's upper edge, while the map itself passes below. The
// map's own frame scrolls sideways only, and what stands in it can't stay in sight by itself when the page scrolls.
import { phone } from "./page.js";

const LEFT = 40;

function headOf(table) {
  const copy = table.cloneNode(false);
  const head = document.createElement("thead");
  const rows = [...table.tHead.rows].filter((row) => row.matches(".rg-phases, .rg-touchpoints"));
  copy.append(table.querySelector("colgroup").cloneNode(true), head);
  head.append(...rows.map((row) => row.cloneNode(true)));
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  for (const link of copy.querySelectorAll("a")) link.tabIndex = -1;
  return copy;
}

// Puts it above the frame and gives its table.
export function copyHead(frame, table) {
  const above = document.createElement("div");
  above.className = "rg-map__above";
  above.setAttribute("aria-hidden", "true");
  above.style.cssText = frame.style.cssText;
  const clip = document.createElement("div");
  const copy = headOf(table);
  clip.append(copy);
  above.append(clip);
  frame.before(above);
  frame.addEventListener("scroll", () => (clip.scrollLeft = frame.scrollLeft), { passive: true });
  return copy;
}

// Shows it while the map's own head is gone and some of its lanes are there.
export function followMap({ frame, table, copy }) {
  const above = copy.parentElement.parentElement;
  const edge = above.getBoundingClientRect().top;
  const own = table.querySelector(".rg-touchpoints").getBoundingClientRect();
  const needed = !phone.matches && own.top < edge + copy.tHead.rows[0].offsetHeight;
  const left = table.getBoundingClientRect().bottom - edge - copy.offsetHeight;
  above.classList.toggle("is-there", needed && left > LEFT);
  copy.parentElement.scrollLeft = frame.scrollLeft;
}
