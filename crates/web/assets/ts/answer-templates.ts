import { fetchPage } from "./live-page";
import { say } from "./say";

/**
 * Puts an answer that the team gives again and again where the caret stands. Its text comes from the page that the button
 * leads to, with its fields filled in. Without scripts that page has it behind what was typed.
 */
export class AnswerTemplates extends HTMLElement {
  connectedCallback(): void {
    this.#button?.addEventListener("click", this.#putIn);
  }

  disconnectedCallback(): void {
    this.#button?.removeEventListener("click", this.#putIn);
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector("button");
  }

  #putIn = async (event: Event): Promise<void> => {
    const [button, choice] = [this.#button, this.querySelector("select")];
    const field = this.closest("form")?.querySelector("textarea");
    if (!button || !choice || !field) return;
    event.preventDefault();
    if (choice.value === "") return choice.focus();
    const page = await fetchPage(`${button.formAction}?template=${encodeURIComponent(choice.value)}`);
    const text = page?.querySelector<HTMLTextAreaElement>("form.reply textarea")?.defaultValue ?? "";
    if (text === "") return;
    field.focus();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    say(choice.selectedOptions[0]?.textContent ?? "");
  };
}
