// The part of the address behind the question mark keeps what a reader chose. `search` begins with one, or is empty.
export function keepSearch(search) {
  try {
    history.replaceState(history.state, "", location.pathname + search + location.hash);
  } catch {
    // a page opened from a folder: some browsers let its address be
  }
}

// Keeps values there, each a text or null for what isn't to stand there; what others keep stays. What is separated by
// commas and colons stays readable.
export function keepValues(values) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const written = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replace(/=(?=&|$)/g, "");
  keepSearch(written && `?${written}`);
}
