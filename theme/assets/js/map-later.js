// What a reader of a map may come to need: the panel of a touchpoint, the curve above other columns, a
// further lane, a link on the clipboard, the journey told. map.js fetches it.
import { addLane } from "./map/added-lane.js";
import { tell } from "./journey/tell/tell.js";
import { copy } from "./map/copy.js";
import { followColumns } from "./map/curve.js";
import { sync } from "./map/panel.js";

globalThis.reisgidsMapLater = { addLane, copy, followColumns, sync, tell };
