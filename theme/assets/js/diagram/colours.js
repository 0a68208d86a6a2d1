// ECharts computes hover colours and label outlines from the colour it finds, and can't read
// `var(--token, fallback)`: it would drop the fill on hover and outline labels in white. Naming what
// it would otherwise compute keeps the tokens.
const INK = "var(--rg-ink, #1d2b33)";
const PARTS = [
  ["itemStyle", ["color", "borderColor"]],
  ["lineStyle", ["color"]],
  ["areaStyle", ["color"]],
];

const asList = (value) => (Array.isArray(value) ? value : value ? [value] : []);

export function nameColours(option) {
  option.textStyle ??= {};
  option.textStyle.color ??= INK;
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
