// Asks for the emotion curve above the columns that are shown. What that takes is only fetched when they aren't those
// that it was built for.
import { later } from "./later.js";

const asked = new WeakMap();

// diagrams.js may still be on its way when the address asks for another view.
const parsed = () =>
  document.readyState === "loading" || !globalThis.ReisgidsDiagrams
    ? new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }))
    : null;

export async function moveCurve({ curve, columns, full, shown, width, state }, borders) {
  if (!curve) return;
  const built = shown.length === columns.length && width === full && state.model === "";
  const empty = columns.filter((column) => column.empty).map(({ index }) => index);
  const to = { shown: shown.map(({ index }) => index), empty, width, borders };
  const key = built ? "" : JSON.stringify(to);
  if (key === (asked.get(curve) ?? "")) return;
  asked.set(curve, key);
  // Until it stands above its columns again it would tell lies.
  curve.classList.add("is-moving");
  if (!shown.length) return;
  try {
    const [{ followColumns }] = await Promise.all([later(), parsed()]);
    await followColumns(curve, full, to, built);
  } catch (error) {
    console.warn(error);
  }
}
