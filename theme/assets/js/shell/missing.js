// A host shows one page for everything that isn't there. This puts the one in its place that speaks the language which
// was asked for: that of the address, or else the first that the reader understands.

function asked(languages, root) {
  const [first] = location.pathname.slice(new URL(root, location.href).pathname.length).split("/");
  if (languages.includes(first)) return first;
  return navigator.languages.map((each) => each.slice(0, 2).toLowerCase()).find((each) => languages.includes(each));
}

/** `arrived` is called when another page stands in the place of the one that was shown. */
export async function speakAsked(arrived) {
  const shown = document.querySelector("[data-rg-missing]");
  if (!shown) return;
  const language = asked(shown.dataset.rgMissing.split(" "), shown.dataset.root);
  if (!language || language === document.documentElement.lang) return;
  const answer = await fetch(new URL(`${shown.dataset.root}${language}/404.html`, location.href));
  const other = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!other.querySelector("[data-rg-missing]") || other.documentElement.lang !== language) return;
  document.documentElement.lang = language;
  document.title = other.title;
  document.body.replaceChildren(...other.body.childNodes);
  arrived();
}
