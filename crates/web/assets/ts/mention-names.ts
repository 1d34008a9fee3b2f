import { fetchPage } from "./live-page";
import { say } from "./say";

const MOST = 5;

/**
 * Offers the names of those who read along while one types `@` and a beginning: buttons beside the field, reached by Tab.
 * The names come from the page its link leads to, once. Without scripts that page has a choice of them.
 */
export class MentionNames extends HTMLElement {
  #names: Promise<string[]> | undefined;
  #offered = document.createElement("span");

  connectedCallback(): void {
    this.#offered.className = "mention-offers";
    this.append(this.#offered);
    this.#field?.addEventListener("input", this.#look);
  }

  disconnectedCallback(): void {
    this.#field?.removeEventListener("input", this.#look);
    this.#offered.remove();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.closest("form")?.querySelector("textarea") ?? null;
  }

  #look = async (): Promise<void> => {
    const field = this.#field;
    const begun = field && beginning(field);
    if (begun === null || begun === undefined) return this.#offer([]);
    this.#names ??= namesOf(this.querySelector("a")?.href ?? "");
    const names = await this.#names;
    if (!field || beginning(field) !== begun) return;
    this.#offer(names.filter((name) => fold(name).split(" ").some((_, place, words) => words.slice(place).join(" ").startsWith(fold(begun)))));
  };

  #offer(names: string[]): void {
    const buttons = names.slice(0, MOST).map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button small";
      button.textContent = `@${name}`;
      button.addEventListener("click", () => this.#take(name));
      return button;
    });
    this.#offered.replaceChildren(...buttons);
    say(buttons.map((button) => button.textContent).join(", "));
  }

  #take(name: string): void {
    const field = this.#field;
    const begun = field && beginning(field);
    if (!field || begun === null || begun === undefined) return;
    field.focus();
    field.setRangeText(`${name} `, field.selectionEnd - begun.length, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    this.#offer([]);
  }
}

/** What stands between the last `@` and the caret; nothing where that begins no name. */
function beginning(field: HTMLTextAreaElement): string | null {
  const before = field.value.slice(0, field.selectionEnd);
  return /(?:^|[^\p{L}\p{N}.])@([\p{L}'’ -]{0,40})$/u.exec(before)?.[1] ?? null;
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

async function namesOf(address: string): Promise<string[]> {
  const page = await fetchPage(address);
  return [...(page?.querySelectorAll<HTMLOptionElement>("#name option") ?? [])].map((option) => option.value);
}
