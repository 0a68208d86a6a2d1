// Bundles every js/*.js into dist/, next to this file, and copies the licences along.
// Runs in build/npm, where the build hook has put it; never in theme/.
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { build } from "esbuild";

const entries = (await readdir("js")).filter((name) => name.endsWith(".js")).sort();

// ECharts shades, lightens and thins colours, and gives none at all for one that it can't read: `var(--token)` would vanish.
const keepUnreadableColours = {
  name: "keep-unreadable-colours",
  setup(bundler) {
    const unread = [
      ["return stringify(colorArr, colorArr.length === 4 ? 'rgba' : 'rgb');\n    }", "return color;"],
      ["colorArr[3] = clampCssFloat(alpha);\n        return stringify(colorArr, 'rgba');\n    }", "return color;"],
      ["export function modifyHSL(color, h, s, l) {\n    var colorArr = parse(color);", "if (!colorArr) return color;"],
    ];
    bundler.onLoad({ filter: /zrender[\\/]lib[\\/]tool[\\/]color\.js$/ }, async ({ path }) => {
      let contents = (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
      for (const [before, then] of unread) {
        if (!contents.includes(before)) throw new Error(`zrender shades colours otherwise now: look for ${before}`);
        contents = contents.replace(before, `${before}\n    ${then}`);
      }
      return { contents, loader: "js" };
    });
  },
};

// ECharts looks through every point of an option for what it was called ten years ago; ours are never that old.
const noOldOptions = {
  name: "no-old-options",
  setup(bundler) {
    const filter = /echarts[\\/]lib[\\/]preprocessor[\\/]backwardCompat\.js$/;
    bundler.onLoad({ filter }, () => ({ contents: "export default function () {}", loader: "js" }));
  },
};

await build({
  entryPoints: entries.map((name) => `js/${name}`),
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2021"],
  charset: "ascii",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  alias: { "reisgids:metrics": "./metrics.json" },
  plugins: [keepUnreadableColours, noOldOptions],
  logLevel: "warning",
});

const licences = {
  "echarts-LICENSE.txt": "echarts/LICENSE",
  "echarts-NOTICE.txt": "echarts/NOTICE",
  "zrender-LICENSE.txt": "zrender/LICENSE",
  "tslib-LICENSE.txt": "tslib/LICENSE.txt",
  "tslib-NOTICE.txt": "tslib/CopyrightNotice.txt",
  "minisearch-LICENSE.txt": "minisearch/LICENSE.txt",
  "inter-LICENSE.txt": "@fontsource-variable/inter/LICENSE",
  "source-serif-4-LICENSE.txt": "@fontsource-variable/source-serif-4/LICENSE",
};
await mkdir("dist/licenses", { recursive: true });
for (const [name, source] of Object.entries(licences)) {
  await copyFile(`node_modules/${source}`, `dist/licenses/${name}`);
}
