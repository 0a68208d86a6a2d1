// How a moment is named on a page: the path of its journey's page and its anchor there, whatever the page's own query.
export function addressOf(link) {
  const { pathname, hash } = new URL(link, document.baseURI);
  return pathname + hash;
}
