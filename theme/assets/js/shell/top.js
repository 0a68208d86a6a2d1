// The button that leads back to the top: there while one scrolls up, far down a page.
const FAR = 1.5;
let last = 0;

const button = () => document.querySelector(".rg-top");

addEventListener(
  "scroll",
  () => {
    const up = scrollY < last;
    last = scrollY;
    const found = button();
    if (found) found.hidden = !(up && scrollY > FAR * innerHeight);
  },
  { passive: true },
);

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || !target.closest(".rg-top")) return;
  scrollTo({ top: 0 });
  document.getElementById("inhoud")?.focus({ preventScroll: true });
});
