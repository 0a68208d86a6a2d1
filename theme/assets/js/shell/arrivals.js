// Tells when a page is there. Each page is loaded as a whole: it is light, and its files are known after the first one. A
// theme of one's own that brings Material's script, and with it instant navigation, is told of the pages that this brings.
export function onArrival(arrive) {
  arrive(document);
  let first = true;
  globalThis.document$?.subscribe((page) => {
    if (!first) arrive(page);
    first = false;
  });
}
