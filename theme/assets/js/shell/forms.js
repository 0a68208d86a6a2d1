// The buttons of a form to fill in: print the page, or put its tables on the clipboard as a worksheet takes them.
const TEXTS = "p, li, h3, h4, h5, h6";

const words = (element) => element.innerText.replace(/\s+/g, " ").trim();

/** The rows of a form in order: a text is a row of one cell, the row of a table has all its cells. The title of the page
 * stands above a form that has none. */
function rowsOf(form) {
  const title = form.querySelector(".rg-form__title") ? null : document.querySelector("h1");
  const rows = title ? [[{ text: words(title), head: true }]] : [];
  for (const part of form.querySelectorAll(`${TEXTS}, tr`)) {
    if (part.closest(".rg-form__tools") || part.parentElement.closest("li")) continue;
    if (part.matches("tr")) rows.push([...part.cells].map((cell) => ({ text: words(cell), head: cell.tagName === "TH" })));
    else if (!part.closest("td, th")) rows.push([{ text: words(part), head: part.matches(".rg-form__title") }]);
  }
  return rows;
}

function asTable(rows) {
  const table = document.createElement("table");
  for (const row of rows) {
    const line = table.insertRow();
    for (const { text, head } of row) {
      const cell = document.createElement(head ? "th" : "td");
      cell.textContent = text;
      line.append(cell);
    }
    if (row.length > 1) line.querySelectorAll("*").forEach((cell) => cell.style.setProperty("border", "1px solid #999"));
  }
  return table.outerHTML;
}

// The older way to copy works from a folder and without https too, and takes a table along with the plain text.
function copy(form) {
  const rows = rowsOf(form);
  const chosen = getSelection();
  const fill = (event) => {
    event.clipboardData.setData("text/plain", rows.map((row) => row.map(({ text }) => text).join("\t")).join("\n"));
    event.clipboardData.setData("text/html", asTable(rows));
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  chosen.selectAllChildren(form);
  const done = document.execCommand("copy");
  chosen.removeAllRanges();
  document.removeEventListener("copy", fill);
  return done;
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest(".rg-form__tools > button") : null;
  if (!button) return;
  const form = button.closest(".rg-form");
  if (button.matches(".rg-form__print")) print();
  else form.querySelector(".rg-form__said").dataset.done = copy(form) ? "copied" : "failed";
});
