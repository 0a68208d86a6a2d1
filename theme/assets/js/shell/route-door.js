// Whoever comes from a route has its name in the address: the bar that leads on is only fetched then.
import { beside, script } from "./scripts.js";

const source = document.currentScript?.src ?? "";

export async function showRoute() {
  const query = new URLSearchParams(location.search);
  const route = query.get("route") ?? "";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(route) || document.querySelector(".rg-way-on")) return;
  try {
    await Promise.all([script(beside("route-bar.js")), script(beside(`routes/${route}.js`))]);
  } catch {
    return; // a route that isn't there any more
  }
  globalThis.reisgidsRouteBar(new URL("..", source), route, Number(query.get("step")));
}
