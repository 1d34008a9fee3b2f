/** Keeps the sentence of an acknowledgement true: its date is the one that is chosen. */
export class AcknowledgeChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("input", this.#update);
  }

  #update = (): void => {
    const sentence = this.querySelector<HTMLElement>(".when");
    const says = this.#chosen();
    if (sentence && says) sentence.textContent = says;
  };

  #chosen(): string | undefined {
    const choice = this.querySelector<HTMLInputElement>('.choice input[type="radio"]:checked');
    if (choice?.dataset["says"]) return choice.dataset["says"];
    const own = this.querySelector<HTMLInputElement>("input[data-when]")?.value;
    return own ? inWords(new Date(own)) : "…";
  }
}

/** "Friday 20 November, 12:00" in the language of the page, as the server writes it. */
function inWords(time: Date): string {
  const lang = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const day = new Intl.DateTimeFormat(lang, { weekday: "long", day: "numeric", month: "long" });
  const hour = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${day.format(time)}, ${hour.format(time)}`;
}
