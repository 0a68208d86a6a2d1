// The bar on a page that somebody reads as a step of a route. shell/route-door.js fetches it.
import { showBar } from "./routes/bar.js";

globalThis.reisgidsRouteBar = showBar;
