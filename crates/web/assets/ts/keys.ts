// One-letter keys. The page says what they do: data-key on what a key presses or focuses, data-go on
// where `g` and a letter lead, data-row on what `j` and `k` walk through. <html data-keys="off">
// switches them off.

const WAIT_AFTER_G = 1500;
let goUntil = 0;

addEventListener("keydown", (event) => {
  if (!isOurs(event)) return;
  const target = targetOf(event.key, event.timeStamp);
  if (!target) return;
  event.preventDefault();
  use(target);
});

function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.documentElement.dataset["keys"] === "off") return false;
  return !isTyping(event.target) && !document.querySelector("dialog[open]");
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const writes = 'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])';
  return target.isContentEditable || target.matches(writes);
}

function targetOf(key: string, now: number): HTMLElement | undefined {
  if (now < goUntil) {
    goUntil = 0;
    return first(document, `[data-go="${CSS.escape(key)}"]`);
  }
  if (key === "g") {
    goUntil = now + WAIT_AFTER_G;
    return undefined;
  }
  if (key === "j") return rowFrom(1);
  if (key === "k") return rowFrom(-1);
  const named = `[data-key="${CSS.escape(key)}"]`;
  const row = currentRow();
  return (row && first(row, named)) ?? first(document, named);
}

/** The first that can be seen, else the first: a link in a closed menu still leads somewhere. */
function first(within: ParentNode, selector: string): HTMLElement | undefined {
  const found = [...within.querySelectorAll<HTMLElement>(selector)];
  return found.find((element) => element.checkVisibility()) ?? found[0];
}

const currentRow = () => document.activeElement?.closest<HTMLElement>("[data-row]");

function rowFrom(step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.checkVisibility());
  const current = currentRow();
  const next = current ? rows.indexOf(current) + step : step === 1 ? 0 : rows.length - 1;
  return rows[next]?.querySelector<HTMLElement>(".row-title") ?? undefined;
}

function use(target: HTMLElement): void {
  if (target.matches(".row-title") || isTyping(target)) {
    target.focus();
    return;
  }
  target.click();
  // Choosing a tab of the composer by key means wanting to write there.
  const composer = target.closest<HTMLElement>(".composer");
  if (composer) first(composer, "textarea")?.focus();
}
