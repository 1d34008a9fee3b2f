import { say } from "./say";

const STAYS = 10_000; // as long as Undo is offered
const FADES = 160;

/** What just happened: said aloud, gone after ten seconds, but not while someone is on it. */
export class ToastNote extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    say(this.querySelector("p")?.textContent ?? "");
    for (const event of ["pointerenter", "focusin"]) this.addEventListener(event, this.#stay);
    for (const event of ["pointerleave", "focusout"]) this.addEventListener(event, this.#leaveLater);
    this.#leaveLater();
  }

  disconnectedCallback(): void {
    this.#stay();
  }

  #stay = (): void => clearTimeout(this.#timer);

  #leaveLater = (): void => {
    this.#stay();
    this.#timer = setTimeout(() => {
      this.classList.add("going");
      setTimeout(() => this.remove(), FADES);
    }, STAYS);
  };
}
