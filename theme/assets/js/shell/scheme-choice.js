// Light or dark: the reader's own choice where there is one, else the system's. The choice holds for every language
// and edition on the same host.
const KEY = "reisgids.scheme";
const LIGHT = "default";
const DARK = "slate";

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // no storage: a private window, or a page opened from a folder
  }
}

function remember(scheme) {
  try {
    if (scheme === system()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // the choice then lasts as long as the page
  }
}

const system = () => (systemIsDark.matches ? DARK : LIGHT);

export const isDark = () => document.documentElement.dataset.mdColorScheme === DARK;

export function apply(scheme = chosen()) {
  document.documentElement.dataset.mdColorScheme = scheme === DARK || scheme === LIGHT ? scheme : system();
}

export function toggle() {
  const scheme = isDark() ? LIGHT : DARK;
  remember(scheme);
  apply(scheme);
}

export function follow(changed) {
  systemIsDark.addEventListener("change", () => {
    apply();
    changed();
  });
}
