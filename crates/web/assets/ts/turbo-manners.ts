// What Turbo must not do here.

// Fetching a page because the pointer rests on its link would be logged as reading it.
addEventListener("turbo:before-prefetch", (event) => event.preventDefault());

// A morph would erase what is half typed, half chosen.
addEventListener("turbo:before-morph-element", (event) => {
  if (isEdited(event.target)) event.preventDefault();
});

// A morph would close what a person has opened, and open what they have closed.
addEventListener("turbo:before-morph-attribute", (event) => {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
  if (attributeName === "open") event.preventDefault();
});

// What was sent is no longer half typed.
addEventListener("turbo:submit-end", (event) => {
  const { success } = (event as CustomEvent<{ success?: boolean }>).detail;
  if (success && event.target instanceof HTMLFormElement) event.target.reset();
});

// A page that comes back from the cache comes back closed.
addEventListener("turbo:before-cache", () => {
  for (const dialog of document.querySelectorAll("dialog.over")) dialog.remove();
  for (const toast of document.querySelectorAll("toast-note")) toast.remove();
  for (const menu of document.querySelectorAll("details.menu[open]")) menu.removeAttribute("open");
});

/** Half typed, half chosen. */
export function isEdited(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)) {
    return target.checked !== target.defaultChecked;
  }
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return target.value !== target.defaultValue;
  }
  if (target instanceof HTMLSelectElement) {
    return [...target.options].some((option) => option.selected !== option.defaultSelected);
  }
  return false;
}

// Turbo takes every link for one of HTML and stumbles over those of a drawing; the browser follows them by itself.
addEventListener(
  "click",
  (event) => {
    if (event.target instanceof Element && event.target.closest("svg a")) event.stopPropagation();
  },
  { capture: true },
);
