// A route's page: what is read, how far that is, and where to go on.
import { isKept, mark, readSteps, whenChanged, writeSteps } from "./progress.js";
import { fill, said } from "./said.js";

export function begin(root, base) {
  const id = root.dataset.rgRoute;
  const words = JSON.parse(root.dataset.words);
  const at = (name) => root.querySelector(`[data-${name}]`);
  const stops = [...root.querySelectorAll("[data-key]")].map((element, place) => ({
    element,
    number: place + 1,
    key: element.dataset.key,
    minutes: Number(element.dataset.minutes),
    box: element.querySelector("input"),
    link: element.querySelector("h2 a"),
  }));
  const outcomes = [...root.querySelectorAll("input[data-outcome]")];
  const first = at("said").textContent;
  root.dataset.started = "";

  function show(steps = readSteps(base, id)) {
    for (const { box, element, key } of stops) {
      box.checked = steps.has(key);
      element.classList.toggle("is-read", box.checked);
    }
    for (const box of outcomes) box.checked = steps.has(box.dataset.outcome);
    const left = stops.filter(({ box }) => !box.checked);
    const read = stops.length - left.length;
    const minutes = left.reduce((sum, stop) => sum + stop.minutes, 0);
    const next = left[0] ?? stops[0];
    root.style.setProperty("--read", read / stops.length);
    at("said").textContent = read ? said(words, read, stops.length, minutes) : first;
    at("on").href = next.link?.href ?? `#${next.element.id}`;
    at("on").textContent = !read ? words.start : left.length ? fill(words.go_on, { n: next.number }) : words.again;
    at("reset").disabled = !read && !outcomes.some((box) => box.checked);
    if (!isKept()) root.querySelector(".rg-route__kept").textContent = words.unkept;
  }

  root.addEventListener("change", ({ target }) => {
    const stop = stops.find(({ box }) => box === target);
    const key = stop?.key ?? target.dataset.outcome;
    if (key) show(mark(base, id, key, target.checked));
  });
  at("reset").addEventListener("click", () => {
    writeSteps(base, id, new Set());
    show(new Set());
    at("on").focus();
  });
  at("print").addEventListener("click", () => print());
  whenChanged(root, () => show());
  show();
}
