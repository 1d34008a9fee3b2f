/** Shows a question only when it is asked: the answer to an earlier one decides. The server judges the same way. */
export class FormConditions extends HTMLElement {
  connectedCallback(): void {
    this.classList.add("scripted");
    this.addEventListener("input", this.#update);
    this.addEventListener("change", this.#update);
    this.#update();
  }

  #update = (): void => {
    // In the order of the page, so that what is hidden counts as not answered for what follows.
    for (const question of this.querySelectorAll<HTMLElement>("[data-only-if]")) {
      const isAsked = this.#isAsked(question);
      question.hidden = !isAsked;
      for (const control of question.querySelectorAll<HTMLInputElement>("[data-required]")) {
        control.required = isAsked;
      }
    }
  };

  #isAsked(question: HTMLElement): boolean {
    const { onlyIf = "", onlyValues = "[]", onlyNumber } = question.dataset;
    const plain = onlyNumber === undefined ? folded : asNumber;
    const wanted = (JSON.parse(onlyValues) as string[]).map(plain);
    return this.#answers(onlyIf).some((answer) => wanted.includes(plain(answer)));
  }

  #answers(name: string): string[] {
    const controls = this.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(name)}"]`,
    );
    return [...controls]
      .filter((control) => !control.closest("[hidden]"))
      .filter((control) => !(control instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(control.type) || control.checked)
      .map((control) => control.value)
      .filter((answer) => answer.trim() !== "");
  }
}

/** Whatever its case, its accents and its spaces. */
function folded(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.trim().split(/\s+/).join(" ");
}

/** By its value: 3, 3.0 and 3,00 are the same. */
function asNumber(text: string): string {
  return String(Number(text.trim().replace(",", ".").replace("\u2212", "-")));
}
