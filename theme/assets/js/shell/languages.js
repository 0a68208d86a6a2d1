// The links to the other languages lead to what a reader sees now: with the filters, the view and the place on the page,
// which may be others than when the page was loaded.
const LINK = ".rg-languages a";
const BEFORE_IT_IS_FOLLOWED = ["pointerover", "focusin", "click"];

function lead(event) {
  const link = event.target instanceof Element && event.target.closest(LINK);
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
}

for (const each of BEFORE_IT_IS_FOLLOWED) document.addEventListener(each, lead, true);
