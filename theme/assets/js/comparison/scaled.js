// Scores as pixels and back, over a scale of which the ends stand at these pixels.
export const round = (value) => Math.round(value * 10) / 10;

export function scaled({ min, max }, low, high) {
  return {
    pixel: (score) => round(low + ((score - min) / (max - min)) * (high - low)),
    scoreAt: (place) => Math.round((min + ((place - low) / (high - low)) * (max - min)) * 10000) / 10000,
  };
}
