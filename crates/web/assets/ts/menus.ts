// <details class="menu"> opens and closes by itself; this closes it by Escape and by a press elsewhere.

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");

addEventListener("pointerdown", ({ target }) => {
  for (const menu of openMenus()) {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  }
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
    event.preventDefault();
  }
});
