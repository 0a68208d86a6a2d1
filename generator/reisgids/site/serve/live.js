// Keeps the page in step with the playbook on disk: reloads it, or shows what is wrong over it.
(() => {
  const own = document.currentScript;
  if (window.reisgidsLive) return;
  window.reisgidsLive = true;
  let version = Number(own.dataset.version);
  const language = own.dataset.language;

  function element(name, text, style) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made.style, style || {});
    return made;
  }

  function show(overlay) {
    document.getElementById("reisgids-live")?.remove();
    if (!overlay) return;
    const box = element("div", "", {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", maxHeight: "60vh", overflow: "auto",
      padding: "1.25rem 1.5rem", background: "#fff", color: "#1d2b33", borderTop: "4px solid #b3261e",
      boxShadow: "0 -8px 32px rgb(0 0 0 / 25%)", font: "16px/1.5 Inter, system-ui, sans-serif",
    });
    box.id = "reisgids-live";
    box.lang = language;
    box.setAttribute("role", "alert");
    box.append(element("strong", overlay.title, { display: "block", fontSize: "1.125rem" }));
    box.append(element("p", overlay.note, { margin: "0 0 .75rem" }));
    const list = element("ul", "", { margin: "0", padding: "0", listStyle: "none" });
    for (const problem of overlay.problems) {
      const entry = element("li", "", { margin: "0 0 .75rem" });
      if (problem.place) entry.append(element("code", problem.place, { font: "14px/1.5 ui-monospace, monospace", color: "#8c1d18" }));
      if (problem.line) {
        entry.append(element("pre", problem.line, {
          margin: ".25rem 0", padding: ".25rem .5rem", background: "#f4f1ea", overflow: "auto",
          font: "14px/1.5 ui-monospace, monospace",
        }));
      }
      entry.append(element("div", problem.message, { fontWeight: "600" }));
      if (problem.hint) entry.append(element("div", problem.hint));
      list.append(entry);
    }
    box.append(list);
    document.body.append(box);
  }

  const events = new EventSource(`/-/reisgids/events?language=${language}`);
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== version) {
      version = state.version;
      events.close();
      location.reload();
    } else {
      show(state.overlay);
    }
  };
  window.addEventListener("pagehide", () => events.close());
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
