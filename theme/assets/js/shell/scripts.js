// Scripts that are only fetched when somebody reaches for what they do; each once, until it fails.
// More than one bundle holds this module, hence the global.
const fetched = (globalThis.reisgidsScripts ??= new Map());
const source = document.currentScript?.src ?? "";

// Gives the address of a script that lies beside the running one. A page that is one file has no scripts beside it, but
// holds them (alone.js): there the name says enough.
export const beside = (name) => (source ? new URL(name, source).href : name);

// Gives the address of the script once it has run.
export function script(address) {
  if (!fetched.has(address)) {
    const loading = new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = () => resolve(address);
      element.onerror = () => {
        fetched.delete(address);
        element.remove();
        reject(new Error(`${address} did not load`));
      };
      document.head.append(element);
    });
    fetched.set(address, loading);
  }
  return fetched.get(address);
}
