// The parts of a journey's page. The journey itself is always there; of each other part its heading and what stands in
// it, until a reader opens it, follows a link into it or finds a word in it.
const parts = () => [...document.querySelectorAll("[data-rg-part]")];

function membersOf(head) {
  const members = [];
  let next = head.nextElementSibling;
  while (next && !next.matches("[data-rg-part]")) {
    members.push(next);
    next = next.nextElementSibling;
  }
  return members;
}

const toggleOf = (head) => head.querySelector(".rg-part__toggle");

function open(head, opened = true) {
  const toggle = toggleOf(head);
  if (!toggle) return;
  toggle.setAttribute("aria-expanded", String(opened));
  head.classList.toggle("is-closed", !opened);
  for (const member of membersOf(head)) {
    if (opened) member.removeAttribute("hidden");
    else member.setAttribute("hidden", "until-found");
  }
}

// The part that an element stands in, also when that is its heading.
function partOf(element) {
  return parts().find((head) => head.contains(element) || membersOf(head).some((each) => each.contains(element)));
}

function makeToggle(head) {
  const heading = head.querySelector("h2");
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "rg-part__toggle";
  toggle.append(...heading.childNodes);
  heading.append(toggle);
  toggle.addEventListener("click", () => open(head, toggle.getAttribute("aria-expanded") !== "true"));
}

// What the address names, if it stands on the page.
function named(hash) {
  return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

// Opens the part that a hash leads into; gives whether it was closed.
export function openFor(hash) {
  const target = named(hash);
  const head = target && partOf(target);
  if (!head || !head.classList.contains("is-closed")) return false;
  open(head);
  return true;
}

export function fold() {
  const [first, ...others] = parts();
  if (!first || others.some(toggleOf)) return;
  for (const head of others) {
    makeToggle(head);
    open(head, false);
  }
  if (openFor(location.hash)) named(location.hash).scrollIntoView();
}

function follow({ target }) {
  const link = target.closest?.("a[href*='#']");
  if (link && link.origin === location.origin && link.pathname === location.pathname) openFor(link.hash);
}

export function install() {
  document.addEventListener("click", follow);
  document.addEventListener("beforematch", ({ target }) => {
    const head = partOf(target);
    if (head) open(head);
  });
  addEventListener("hashchange", () => {
    if (openFor(location.hash)) named(location.hash).scrollIntoView();
  });
}
