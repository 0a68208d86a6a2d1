// Which step of which route this page is, the way back and the way on. Going on marks the step as read.
import { mark, readSteps, whenChanged } from "./progress.js";
import { fill } from "./said.js";

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Shows the bar of the step with that number, if this is its page. */
export function showBar(base, id, number) {
  const route = globalThis.reisgidsRoutes?.[id];
  const step = route?.steps[number - 1];
  const content = document.querySelector(".rg-content");
  const address = (page) => new URL(page, base);
  if (!step || !content || address(step.page).pathname !== location.pathname) return;
  if (content.querySelector(".rg-way-on")) return;
  const { words, steps } = route;
  const before = steps[number - 2];
  const after = steps[number];
  const box = element("input", { type: "checkbox" });
  const way = (kind, to, name, title) =>
    element(
      "a",
      { class: `rg-way-on__${kind}`, href: address(to).href },
      element("small", {}, name),
      element("span", {}, title),
    );
  const overview = element("a", { href: address(route.page).href }, route.title);
  const place = element("b", {}, fill(words.place, { n: number, total: steps.length }));
  const on = way("on", after?.page ?? route.page, words.next, after?.title ?? words.overview);
  const bar = element(
    "nav",
    { class: "rg-way-on", "aria-label": fill(words.label, { title: route.title }) },
    element(
      "div",
      { class: "rg-way-on__place" },
      element("p", {}, place, ` ${words.of} `, overview),
      ...(step.about ? [element("p", { class: "rg-way-on__about" }, step.about)] : []),
    ),
    element("label", {}, box, ` ${words.read}`),
    way("back", before?.page ?? route.page, words.previous, before?.title ?? words.overview),
    on,
  );
  const show = () => (box.checked = readSteps(base, id).has(step.key));
  box.addEventListener("change", () => mark(base, id, step.key, box.checked));
  on.addEventListener("click", () => mark(base, id, step.key, true));
  content.append(bar);
  document.documentElement.classList.add("rg-on-way");
  whenChanged(bar, show);
  show();
  for (const link of document.querySelectorAll(".rg-languages a")) {
    const there = new URL(link.href);
    there.search = `?route=${id}&step=${number}`;
    link.href = there.href;
  }
}
