// The curve in a map has its phases, its scale and the names of its touchpoints in the table around it. A picture of the
// curve takes those along.
const words = (element) => element.textContent.trim().replace(/\s+/g, " ");
const shown = (element) => !element.closest("[hidden]") && !element.classList.contains("rg-out");

// Gives what stands around the drawing of `figure`, or null where all of it is in the drawing: names of the phases with
// how many columns they take, names of the columns, and words of the scale with how far they are from the top.
export function columnsOf(figure) {
  const table = figure.querySelector(".rg-map__table");
  if (!table) return null;
  return {
    phases: [...table.querySelectorAll(".rg-phase")].filter(shown).map((phase) => ({
      name: words(phase.querySelector(".rg-phase__name") ?? phase),
      span: phase.colSpan,
      colour: getComputedStyle(phase.querySelector(".rg-phase__n") ?? phase).backgroundColor,
    })),
    titles: [...table.querySelectorAll(".rg-tp")].filter(shown).map((column) => {
      return words(column.querySelector(".rg-tp__title") ?? column);
    }),
    scale: [...table.querySelectorAll(".rg-curve th small")].map((step) => ({
      name: words(step),
      y: parseFloat(step.style.top) || 0,
    })),
  };
}
