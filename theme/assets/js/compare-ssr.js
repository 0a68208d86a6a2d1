// Runs in the embedded V8 while a site is built: what is compared there is compared as in the browser.
import { compare } from "./comparison/compare.js";

globalThis.reisgidsCompare = (order) => JSON.stringify(compare(JSON.parse(order)));
