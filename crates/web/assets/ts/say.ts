const STAYS = 1000; // long enough to be noticed by a screen reader

/** Says a sentence to those who listen, in the page's one polite live region. */
export function say(sentence: string): void {
  const region = document.querySelector('[aria-live="polite"]');
  if (!region || !sentence) return;
  const line = document.createElement("p");
  line.className = "hide";
  line.textContent = sentence;
  region.append(line);
  setTimeout(() => line.remove(), STAYS);
}
