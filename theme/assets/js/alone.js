// Stands first in a page that is one file (reisgids export html): what another page fetches, this one holds itself,
// packed. Unpacked, a script is known by its digest to the page's own policy, which lets nothing else run.
const OPTIONS = "options.js";
const OWN = new URL("#", document.baseURI).href;

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

async function run(name) {
  const held = document.querySelector(`script[data-held="${CSS.escape(name)}"]`);
  if (!held) throw new Error(`${name} is not in this file`);
  const element = document.createElement("script");
  element.textContent = await unpacked(held.textContent);
  document.head.append(element);
}

// In the place of the scripts that were fetched (shell/scripts.js): whatever is asked for is on its way.
class Held extends Map {
  has() {
    return true;
  }

  get(name) {
    if (!super.has(name)) super.set(name, run(name === OWN ? OPTIONS : name));
    return super.get(name);
  }
}

// In the place of the options that were fetched (diagram/options.js): there is one page, whose script has no address.
class Options extends Map {
  get() {
    return super.get("");
  }
}

globalThis.reisgidsScripts = new Held();
globalThis.reisgidsOptions = new Options();
