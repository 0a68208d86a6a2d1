// Puts an address on the clipboard, and says so: in the status line, and for a while on what was pressed.
const LASTING = 2500;

// For pages from a folder, or from a host without https: there is no clipboard there.
function copyOldWay(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  Object.assign(field.style, { position: "fixed", opacity: "0" });
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  if (!done) throw new Error("no clipboard");
}

async function put(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyOldWay(text);
  }
}

export async function copy(page, address, pressed) {
  const { words } = page;
  let said = words.copied;
  try {
    await put(address);
  } catch {
    said = words.not_copied;
  }
  const spoken = page.controls.querySelector("[data-said]");
  spoken.textContent = said;
  pressed.dataset.done = said;
  setTimeout(() => {
    spoken.textContent = "";
    delete pressed.dataset.done;
  }, LASTING);
}
