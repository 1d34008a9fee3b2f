// What is being written is kept in this browser until it is sent: <textarea data-draft="PERSON/REQUEST/FIELD">. Of
// something confidential only in its tab (data-draft-in-tab). Signing out forgets all of it.

const BEGINS = "draft:";
const KEPT_DAYS = 14;

interface Draft {
  text: string;
  at: number;
}

const stores = () => [sessionStorage, localStorage];
const keyOf = (field: HTMLElement) => BEGINS + field.dataset["draft"];
const storeOf = (field: HTMLElement) => (field.dataset["draftInTab"] === undefined ? localStorage : sessionStorage);

addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || !target.dataset["draft"]) return;
  quietly(() => {
    if (target.value.trim() === "") storeOf(target).removeItem(keyOf(target));
    else storeOf(target).setItem(keyOf(target), JSON.stringify({ text: target.value, at: Date.now() } satisfies Draft));
  });
});

/** Puts back what was being written, where nothing stands. */
function bringBack(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-draft]")) {
    if (field.value !== "") continue;
    quietly(() => {
      const kept = storeOf(field).getItem(keyOf(field));
      if (kept) field.value = (JSON.parse(kept) as Draft).text;
    });
  }
}

addEventListener("turbo:load", bringBack);
// With a page from the cache, and after a form came back.
addEventListener("turbo:render", bringBack);

addEventListener("turbo:submit-end", (event) => {
  const { success } = (event as CustomEvent<{ success?: boolean }>).detail;
  if (!success || !(event.target instanceof HTMLFormElement)) return;
  for (const field of event.target.querySelectorAll<HTMLElement>("[data-draft]")) forget((key) => key === keyOf(field));
});

addEventListener("submit", ({ target }) => {
  if (target instanceof HTMLFormElement && target.getAttribute("action") === "/sign-out") forget(() => true);
});

function forget(isMeant: (key: string, store: Storage) => boolean): void {
  quietly(() => {
    for (const store of stores()) {
      const keys = Array.from({ length: store.length }, (_, place) => store.key(place) ?? "");
      for (const key of keys) if (key.startsWith(BEGINS) && isMeant(key, store)) store.removeItem(key);
    }
  });
}

/** A browser may keep nothing at all; then nothing is kept. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // No room, or not allowed: what is typed still stands in its field.
  }
}

const oldest = Date.now() - KEPT_DAYS * 86_400_000;
forget((key, store) => (JSON.parse(store.getItem(key) ?? '{"at":0}') as Draft).at < oldest);
