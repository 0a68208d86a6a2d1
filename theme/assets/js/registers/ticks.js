// What was ticked is kept in this browser and nowhere else, by the words of the question: another question is open again.
// The name holds the site's address, so that two playbooks on one host keep theirs apart.
const nameOf = (site) => `reisgids.ticks ${site}`;

function read(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "[]");
    return new Set(Array.isArray(found) ? found : []);
  } catch {
    return new Set(); // storage is closed to this page, or holds something else
  }
}

function write(name, ticked) {
  try {
    if (ticked.size) localStorage.setItem(name, JSON.stringify([...ticked]));
    else localStorage.removeItem(name);
  } catch {
    // then it lasts as long as the page
  }
}

const keyOf = (box) => `${box.closest("[id]").id} ${box.labels[0].textContent.trim()}`;

function follow(list, name) {
  const boxes = [...list.querySelectorAll("input")];
  const show = () => {
    const ticked = read(name);
    for (const box of boxes) box.checked = ticked.has(keyOf(box));
  };
  list.addEventListener("change", ({ target }) => {
    const ticked = read(name);
    if (target.checked) ticked.add(keyOf(target));
    else ticked.delete(keyOf(target));
    write(name, ticked);
  });
  addEventListener("storage", show);
  show();
}

/** `site` is the path of the site's root. */
export function showTicks(lists, site) {
  for (const list of lists) follow(list, nameOf(site));
}
