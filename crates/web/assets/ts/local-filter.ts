import { say } from "./say";

/** Narrows the lines within it while one types into its search field: a line stays if it has all words. */
export class LocalFilter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("input", this.#narrow);
  }

  #narrow = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === "search")) return;
    const words = fold(event.target.value).split(/\s+/).filter(Boolean);
    for (const line of this.querySelectorAll<HTMLElement>("[data-filter]")) {
      const text = fold(line.dataset["filter"] || (line.textContent ?? ""));
      line.hidden = !words.every((word) => text.includes(word));
    }
    const counts = [...this.querySelectorAll<HTMLElement>("[data-filter-group]")].map(showGroup);
    say(counts.filter(Boolean).join(", "));
  };
}

/** Hides a group without lines, sets its count, and returns both as words. */
function showGroup(group: HTMLElement): string {
  const left = group.querySelectorAll("[data-filter]:not([hidden])").length;
  group.hidden = left === 0;
  const count = group.querySelector("[data-filter-count]");
  if (count) count.textContent = String(left);
  return left === 0 ? "" : `${group.querySelector("h2")?.textContent ?? ""}: ${left}`;
}

/** Without case and accents: "Zieliński" is found by "zielinski". */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
}
