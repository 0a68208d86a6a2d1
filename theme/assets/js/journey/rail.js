// The rail that stays while a journey's page passes: it marks the part that is being read.
const SLACK = 24;

const rail = () => document.querySelector("[data-rg-rail]");

// The last part that began above the rail's lower edge; at the foot of the page the last there is.
function current(heads, edge) {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollTop > 0 && scrollHeight - clientHeight - scrollTop < 2) return heads.at(-1);
  return heads.filter((head) => head.getBoundingClientRect().top <= edge + SLACK).at(-1) ?? heads[0];
}

// Sideways only: the page stays where it is.
function bringIntoSight(link) {
  const list = link.closest("ul");
  const { left, right } = link.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  if (left < seen.left || right > seen.right) list.scrollLeft += left - seen.left - SLACK;
}

export function markPart() {
  const found = rail();
  if (!found) return;
  const heads = [...document.querySelectorAll("[data-rg-part]")];
  const { dataset } = current(heads, found.getBoundingClientRect().bottom);
  found.dataset.in = dataset.rgPart;
  for (const link of found.querySelectorAll(".rg-rail__parts a")) {
    const here = link.hash === `#${dataset.rgPart}`;
    if (here === link.hasAttribute("aria-current")) continue;
    if (here) {
      link.setAttribute("aria-current", "true");
      bringIntoSight(link);
    } else link.removeAttribute("aria-current");
  }
}

let asked = 0;

export function followPage() {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(markPart);
}
