// A text whose lines were broken when its option was made, as one element a line. ECharts' own text breaks, cuts and
// measures what it is given; here nothing is left to measure, because SVG aligns a line by itself.
import TSpan from "zrender/lib/graphic/TSpan.js";

const SHARE_ABOVE = { top: 0, middle: 0.5, bottom: 1 };

// `style` is a text style: text, x, y, fontFamily, fontSize, fontWeight, lineHeight, align, verticalAlign and paint.
export function textLines({ text, x, y, align, verticalAlign = "top", lineHeight, ...style }, place) {
  const { fontFamily, fontSize, fontWeight = "normal" } = style;
  const height = lineHeight ?? fontSize;
  const font = `${fontWeight} ${fontSize}px ${fontFamily}`;
  const lines = text.split("\n");
  const first = y + height / 2 - SHARE_ABOVE[verticalAlign] * height * lines.length;
  return lines.map((line, number) => {
    const own = { text: line, x, y: first + number * height, font, textAlign: align, textBaseline: "middle" };
    return new TSpan({ ...place, style: { ...style, ...own } });
  });
}
