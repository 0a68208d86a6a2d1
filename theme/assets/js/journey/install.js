// Listens for pages with parts.
import { onArrival } from "../shell/arrivals.js";
import { fold, install as installParts } from "./parts.js";
import { followPage, markPart } from "./rail.js";

function arrive() {
  fold();
  markPart();
}

export function install() {
  installParts();
  onArrival(arrive);
  addEventListener("scroll", followPage, { passive: true });
  addEventListener("resize", followPage, { passive: true });
  return true;
}
