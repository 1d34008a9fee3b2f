const GAP = 16; // least distance to the edge of the window
const OVERLAP = 4; // so that it touches its line

/**
 * Opens the part `[data-dialog]` of the linked page over this one. Without scripts, with a modifier key,
 * or when that page has no such part, the link is followed as ever.
 * `place="below"` puts it under the line it belongs to, or above where there is no room.
 */
export class DialogLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", this.#open);
  }

  #open = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    void this.#show(link.href);
  };

  async #show(address: string): Promise<void> {
    const part = await fetchPart(address).catch(() => null);
    if (!part) {
      location.assign(address);
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.className = "over";
    const title = part.getAttribute("aria-labelledby");
    if (title) dialog.setAttribute("aria-labelledby", title);
    dialog.append(part);
    dialog.addEventListener("click", closeIfAsked);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    if (this.getAttribute("place") === "below") this.#placeBelow(dialog);
  }

  #placeBelow(dialog: HTMLDialogElement): void {
    dialog.classList.add("below");
    const line = (this.closest("[data-row]") ?? this).getBoundingClientRect();
    const below = line.bottom - OVERLAP;
    const above = Math.max(GAP, line.top + OVERLAP - dialog.offsetHeight);
    dialog.style.top = `${below + dialog.offsetHeight + GAP <= innerHeight ? below : above}px`;
    const isRightToLeft = getComputedStyle(this).direction === "rtl";
    const end = isRightToLeft ? line.left : document.documentElement.clientWidth - line.right;
    dialog.style.insetInlineEnd = `${end}px`;
  }
}

async function fetchPart(address: string): Promise<Element | null> {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[data-dialog]");
}

/** A press beside the dialog, or on a link back, closes it. */
function closeIfAsked(this: HTMLDialogElement, event: MouseEvent): void {
  const { target } = event;
  if (target === this && !isWithin(this, event)) this.close();
  if (target instanceof Element && target.closest("[data-dialog-close]")) {
    event.preventDefault();
    this.close();
  }
}

function isWithin(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
