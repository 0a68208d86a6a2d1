// What every diagram gets unless its option says otherwise; the same at build time and in the browser.
const INK = "var(--rg-ink, #1d2b33)";
const PARTS = [
  ["itemStyle", ["color", "borderColor"]],
  ["lineStyle", ["color"]],
  ["areaStyle", ["color"]],
];

const asList = (value) => (Array.isArray(value) ? value : value ? [value] : []);

// ECharts computes hover colours and label outlines from the colour it finds, and can't read
// `var(--token, fallback)`: it would drop the fill on hover and outline labels in white. Naming what
// it would otherwise compute keeps the tokens.
function nameColours(option) {
  (option.textStyle ??= {}).color ??= INK;
  for (const series of asList(option.series)) {
    const emphasis = (series.emphasis ??= {});
    for (const [part, keys] of PARTS) {
      const style = (emphasis[part] ??= {});
      for (const key of keys) style[key] ??= "inherit";
    }
    for (const label of ["label", "endLabel", "edgeLabel"]) {
      (series[label] ??= {}).color ??= INK;
    }
    for (const marker of ["markLine", "markArea", "markPoint"]) {
      if (series[marker]) (series[marker].label ??= {}).color ??= INK;
    }
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
}
