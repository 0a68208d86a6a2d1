// What every diagram gets unless its option says otherwise; the same at build time and in the browser.
const INK = "var(--rg-ink, #1d2b33)";
const asList = (value) => (Array.isArray(value) ? value : value ? [value] : []);

// ECharts outlines a label in white, also on dark paper, unless its colour is named.
function nameColours(option) {
  (option.textStyle ??= {}).color ??= INK;
  for (const series of asList(option.series)) {
    // What only changes a series has no type.
    if (!series.type) continue;
    for (const label of ["label", "endLabel"]) {
      (series[label] ??= {}).color ??= INK;
    }
  }
}

// What is pointed at is ringed by the link over it, the same before and after a chart is live.
function keepLooks(option) {
  for (const series of asList(option.series)) {
    if (series.type) series.emphasis ??= { disabled: true };
  }
}

// A grid stands where its option puts it, so that points can stand above the columns of a table; making room
// for long labels by itself would move it, and takes a sixth of the time.
function keepGrids(option) {
  for (const grid of asList(option.grid)) grid.outerBoundsMode ??= "none";
}

export function applyDefaults(option) {
  nameColours(option);
  keepGrids(option);
  keepLooks(option);
}
