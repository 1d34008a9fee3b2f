/** Says a sentence to those who listen: the page has one polite live region, `#said`. */
export function say(sentence: string): void {
  const region = document.getElementById("said");
  if (!region) return;
  region.textContent = "";
  // A moment later, so that the same sentence twice is still a change.
  setTimeout(() => (region.textContent = sentence), 100);
}
