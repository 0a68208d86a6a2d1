// The colours that ECharts takes where an option names none, as tokens of the theme, so that a chart of an author's own
// follows the scheme. ECharts reads them while its parts load: this module comes before them.
import tokens from "echarts/lib/visual/tokens.js";

const INK = "var(--rg-ink, #1d2b33)";
const SOFT = "var(--rg-soft, #5d6466)";
const LINE = "var(--rg-line, #e3ddd0)";
const STRONG = "var(--rg-line-strong, #cfc8b8)";
const CARD = "var(--rg-card, #ffffff)";
const WASH = "var(--rg-wash, #f6f2e9)";
const ACCENT = "var(--rg-accent, #c98a12)";

const { color } = tokens;
// Lighter and darker greys, from the ground to the ink.
for (const [most, paint] of [[0, CARD], [10, WASH], [20, LINE], [45, STRONG], [70, SOFT], [99, INK]].reverse()) {
  for (const name of Object.keys(color)) {
    if (/^neutral\d/.test(name) && Number(name.slice(7)) <= most) color[name] = paint;
  }
}
for (const name of Object.keys(color)) if (name.startsWith("accent")) color[name] = ACCENT;
Object.assign(color, {
  primary: INK,
  secondary: SOFT,
  tertiary: SOFT,
  quaternary: SOFT,
  disabled: STRONG,
  border: STRONG,
  borderTint: LINE,
  borderShade: STRONG,
  background: WASH,
  backgroundTint: WASH,
  backgroundShade: WASH,
  axisLine: STRONG,
  axisLineTint: LINE,
  axisTick: STRONG,
  axisTickMinor: LINE,
  axisLabel: SOFT,
  axisSplitLine: LINE,
  axisMinorSplitLine: LINE,
  // One after the other, far enough apart to be told apart.
  theme: [
    "var(--rg-phase-1, #3b6b94)",
    ACCENT,
    "var(--rg-positive, #18746e)",
    "var(--rg-negative, #b93f28)",
    "var(--rg-phase-4, #826774)",
    "var(--rg-neutral, #8a8578)",
    "var(--rg-link, #1f4e79)",
    "var(--rg-truth, #8f6006)",
  ],
});
