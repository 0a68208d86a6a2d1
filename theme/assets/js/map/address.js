// What a reader chose, and the part of the address that keeps it. Only what differs from the default is written.
import { keepValues } from "../shell/search-part.js";

export const LISTS = ["phase", "channel", "party", "only"];

const known = (page, name, values) =>
  new Set(values.filter((value) => page.controls.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`)));

export function readState(page) {
  const query = new URLSearchParams(location.search);
  const list = (name) => known(page, name, (query.get(name) ?? "").split(","));
  const model = query.get("phases") ?? "";
  const part = (query.get("part") ?? "").split("..");
  return {
    compact: query.get("view") === "compact",
    lanes: query.has("lanes") ? list("lanes") : null,
    ...Object.fromEntries(LISTS.map((name) => [name, list(name)])),
    existing: query.get("customers") === "existing" && page.controls.querySelector("[data-existing]") !== null,
    part: part.length === 2 && part.every((id) => page.columns.some((column) => column.id === id)) ? part : null,
    model: page.phases.some((row) => row.model === model) ? model : "",
  };
}

export function writeState(state) {
  const joined = (values) => (values.size ? [...values].join(",") : null);
  keepValues({
    view: state.compact ? "compact" : null,
    lanes: state.lanes && [...state.lanes].join(","),
    ...Object.fromEntries(LISTS.map((name) => [name, joined(state[name])])),
    part: state.part?.join("..") ?? null,
    customers: state.existing ? "existing" : null,
    phases: state.model || null,
  });
}
