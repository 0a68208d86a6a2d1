// Data that ECharts may use as it was given. It copies an option, and compares and merges every object in it, unless
// told by this mark (zrender's setAsPrimitive) that there is nothing inside to merge.
export function asItStands(data) {
  Object.defineProperty(data, "__ec_primitive__", { value: true });
  return data;
}
