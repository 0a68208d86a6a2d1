// The part of the address behind the question mark keeps what a reader chose. `search` begins with one, or is empty.
export function keepSearch(search) {
  try {
    history.replaceState(history.state, "", location.pathname + search + location.hash);
  } catch {
    // a page opened from a folder: some browsers let its address be
  }
}
