// Instant navigation shows a page before its style sheet is there. What the address points at has moved by then: go there
// again.
document.addEventListener(
  "load",
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet" || !location.hash) return;
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  },
  true,
);
