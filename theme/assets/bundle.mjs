// Bundles every js/*.js into dist/, next to this file, and copies the licences along.
// Runs in build/npm, where the build hook has put it; never in theme/.
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { build } from "esbuild";

const entries = (await readdir("js")).filter((name) => name.endsWith(".js")).sort();

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
