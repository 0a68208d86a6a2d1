// The drawings of a figure: one for wide places and often one for narrow places. Each is a canvas with its SVG, the links
// over its points and, once somebody reaches for it, a live chart of its own.
export const FIGURE = ".rg-diagram";
export const CANVAS = ".rg-canvas";

export const canvasesOf = (figure) => [...figure.querySelectorAll(CANVAS)];

// The canvas that `place` is, or else the one for wide places in it.
export const canvasIn = (place) => (place.matches(CANVAS) ? place : place.querySelector(`${CANVAS}:not(.rg-canvas--narrow)`));

export const isNarrow = ({ classList }) => classList.contains("rg-canvas--narrow");

// Its size in its own pixels, whatever it is shown at.
export const sizeOf = ({ style: { width, height } }) => ({ width: Number.parseFloat(width), height: Number.parseFloat(height) });
