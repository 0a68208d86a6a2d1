// Links within the page keep the view that its address holds. Instant navigation makes them absolute, with the address
// that the page was opened by, and counts them as visits of their own; links with a target it leaves alone.
export function keepView(page) {
  const article = page.root.closest("article") ?? document.body;
  for (const link of article.querySelectorAll('a[href*="#"]')) {
    if (link.origin !== location.origin || link.pathname !== location.pathname || !link.hash) continue;
    link.setAttribute("href", link.hash);
    link.target = "_self";
  }
}
