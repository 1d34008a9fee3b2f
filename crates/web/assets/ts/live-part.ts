/** How often it is looked for news, in milliseconds. */
const EVERY = 5_000;

/**
 * A part of the page that others change: it asks for the page again while somebody looks at it, and shows what is new.
 * Nothing moves under the pointer, nor where somebody is with the keyboard.
 */
export class LivePart extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.#timer = window.setInterval(() => void this.#look(), EVERY);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const isUsed = () => document.hidden || this.matches(":hover") || this.contains(document.activeElement);
    if (isUsed()) return;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
    // Who is not signed in any more is led elsewhere: what stands here stays.
    if (!answer?.ok || answer.redirected || isUsed()) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(this.id);
    if (fresh && fresh.innerHTML !== this.innerHTML) this.replaceChildren(...fresh.childNodes);
  }
}
