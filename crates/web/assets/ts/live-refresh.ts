import { refreshPage, fetchPage } from "./live-page";
import { say } from "./say";

const SETTLES = 300; // whoever leafs through pages opens no stream
const SPREAD = 1_000; // many open pages do not ask at the same moment
const TRIES_AGAIN = 30_000;

/**
 * Keeps the page it stands on as it is on the server, while somebody looks at it: the server says that something has
 * changed, and the page fetches itself anew. `data-topics` says what the page shows, `data-at` when it was made,
 * `data-reads` and `data-readers` that others are told who reads it, and where that is said.
 */
export class LiveRefresh extends HTMLElement {
  #source: EventSource | undefined;
  #timers = new Set<number>();
  #isWaiting = false;
  #isFetching = false;

  connectedCallback(): void {
    document.addEventListener("visibilitychange", this.#attend);
    this.#later(this.#attend, SETTLES);
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#attend);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#close();
  }

  /** A page that nobody looks at holds no stream: a browser has six connections to one host. */
  #attend = (): void => {
    if (document.hidden) this.#close();
    else this.#open();
  };

  #open(): void {
    if (this.#source || !this.isConnected) return;
    const { topics = "", at = "", reads } = this.dataset;
    const asked = new URLSearchParams({ topics, since: at, ...(reads && { reads }) });
    const source = new EventSource(`/live?${asked}`);
    this.#source = source;
    source.addEventListener("changed", () => this.#refreshSoon());
    source.addEventListener("readers", () => void this.#showReaders());
    source.addEventListener("error", () => {
      // What was refused is not tried again by the browser: signed out, or too many windows.
      if (source.readyState !== EventSource.CLOSED || this.#source !== source) return;
      this.#close();
      this.#later(this.#attend, TRIES_AGAIN);
    });
  }

  #close(): void {
    this.#source?.close();
    this.#source = undefined;
  }

  #refreshSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#later(() => void this.#refresh(), Math.random() * SPREAD);
  }

  async #refresh(): Promise<void> {
    // What comes while the page is on its way is fetched after it.
    if (this.#isFetching) return this.#later(() => void this.#refresh(), SPREAD);
    this.#isWaiting = false;
    this.#isFetching = true;
    const address = location.href;
    const page = await fetchPage(address);
    this.#isFetching = false;
    if (!page || !this.isConnected || location.href !== address) return;
    const fresh = page.querySelector<HTMLElement>("live-refresh");
    if (!fresh) return;
    this.dataset["at"] = fresh.dataset["at"] ?? "";
    const isSame = fresh.dataset["topics"] === this.dataset["topics"] && fresh.dataset["reads"] === this.dataset["reads"];
    refreshPage(page);
    if (isSame) return;
    this.#close();
    this.#attend();
  }

  async #showReaders(): Promise<void> {
    const place = document.getElementById("readers");
    const { readers } = this.dataset;
    if (!place || !readers) return;
    const page = await fetchPage(readers);
    const says = page?.getElementById("readers")?.textContent?.trim();
    if (says === undefined || place.textContent === says) return;
    place.textContent = says;
    say(says);
  }

  #later(work: () => void, milliseconds: number): void {
    const timer = window.setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, milliseconds);
    this.#timers.add(timer);
  }
}
