// Runs in the embedded V8 while a site is built: the charts that authors wrote themselves.
import "./diagram/own-tokens.js";
import { drawer } from "./diagram/draw.js";
import "./diagram/more.js";

globalThis.reisgidsDraw = drawer(
  (option) => ({ ...option, animation: false }),
  () => [],
);
