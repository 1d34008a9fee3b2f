// Makes the page that stands here what it is on the server by now. What somebody is doing on it stays: half-typed words,
// what they opened, where they are (`turbo-manners` says how), and nothing moves under the pointer.
import { morphElements } from "@hotwired/turbo";
import { say } from "./say";
import { isEdited } from "./turbo-manners";

/** The page as it is now; nothing for whoever is led elsewhere or may not see it any more. */
export async function fetchPage(address: string): Promise<Document | null> {
  const answer = await fetch(address, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

const ROWS = "[data-row], .rows > li";

/** Takes over what is new of `page`. */
export function refreshPage(page: Document): void {
  const [main, fresh] = [document.getElementById("main"), page.getElementById("main")];
  if (!main || !fresh) return;
  const known = new Set(idsOf(main));
  const list = main.querySelector<HTMLElement>("[data-live-list]");
  const freshList = fresh.querySelector<HTMLElement>("[data-live-list]");
  const holds = list && freshList && isOther(list, freshList);
  keepInPlace(() => {
    if (holds) {
      refreshRows(list, freshList);
      offer(main, list, freshList);
    }
    morph(main, fresh, holds ? list : null);
    for (const menu of [".nav", ".bar"]) {
      const [old, now] = [document.querySelector(menu), page.querySelector(menu)];
      if (old && now) morph(old, now, null);
    }
  });
  const news = idsOf(main).filter((id) => !known.has(id));
  say(news.map((id) => document.getElementById(id)?.dataset["says"] ?? "").filter(Boolean).join(" "));
}

/** What a reader is told of when it comes. */
function idsOf(main: HTMLElement): string[] {
  return [...main.querySelectorAll<HTMLElement>("[id][data-says]")].map((element) => element.id);
}

function morph(old: Element, fresh: Element, but: Element | null): void {
  const changes = (node: Node, now?: Node): boolean => {
    if (!(node instanceof Element)) return true;
    if (node === but || node.matches("live-refresh, #readers, mention-names, [data-live-show], dialog")) return false;
    // What goes away does not take along what somebody is writing in it.
    return now !== undefined || ![...node.querySelectorAll("input, textarea, select")].some(isEdited);
  };
  morphElements(old, fresh, { callbacks: { beforeNodeMorphed: changes } });
}

/** The rows of a list, by where they lead. */
function keys(list: Element): string[] {
  return rows(list).map(keyOf);
}

const rows = (list: Element) => [...list.querySelectorAll<HTMLElement>(ROWS)];
const keyOf = (row: Element) => row.querySelector("a")?.getAttribute("href") ?? "";
const isOther = (old: Element, fresh: Element) => keys(old).join("\n") !== keys(fresh).join("\n");

/** What stands in both lists is brought up to date where it stands. */
function refreshRows(list: Element, fresh: Element): void {
  const byKey = new Map(rows(fresh).map((row) => [keyOf(row), row]));
  for (const row of rows(list)) {
    const now = byKey.get(keyOf(row));
    if (now) morph(row, now.cloneNode(true) as Element, null);
  }
}

/** "2 new, show": the list changes when it is asked to. */
function offer(main: Element, list: Element, fresh: Element): void {
  const button = main.querySelector<HTMLButtonElement>("[data-live-show]");
  if (!button) return;
  const old = new Set(keys(list));
  const n = new Set(keys(fresh).filter((key) => !old.has(key))).size;
  const says = n > 0 ? (button.dataset["new"] ?? "").replace("#", String(n)) : (button.dataset["other"] ?? "");
  if (button.hidden || button.textContent !== says) say(says);
  button.textContent = says;
  button.hidden = false;
  button.onclick = () => {
    button.hidden = true;
    morph(list, fresh, null);
    const first = rows(list).find((row) => !old.has(keyOf(row))) ?? rows(list)[0];
    first?.querySelector<HTMLElement>("a")?.focus();
  };
}

/** What is under the pointer, or else has the focus, stays where it is in the window while the page changes. */
function keepInPlace(change: () => void): void {
  const active = document.activeElement === document.body ? null : document.activeElement;
  const anchor = [...document.querySelectorAll("#main :hover")].at(-1) ?? active?.closest("#main *");
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (!anchor?.isConnected || before === undefined) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}
