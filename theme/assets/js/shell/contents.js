// Marks in a page's table of contents what is being read.
const ACTIVE = "md-nav__link--active";
let links = new Map();

const watcher = new IntersectionObserver(
  (entries) => {
    const seen = entries.filter((entry) => entry.isIntersecting).at(-1);
    if (!seen) return;
    for (const [heading, link] of links) {
      link.classList.toggle(ACTIVE, heading === seen.target);
      if (heading === seen.target) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  },
  { rootMargin: "-10% 0px -70% 0px" },
);

export function followContents() {
  watcher.disconnect();
  const found = [...document.querySelectorAll('.rg-toc a[href^="#"]')];
  links = new Map(found.map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  for (const heading of links.keys()) if (heading) watcher.observe(heading);
}
