// A form is sent once, however often its button is pressed; and filters send themselves.

const sending = new WeakSet<HTMLFormElement>();

// On the window and before everybody else: a second submission must not reach Turbo.
addEventListener("submit", stopTheSecond, { capture: true });
addEventListener("turbo:submit-end", (event) => {
  if (event.target instanceof HTMLFormElement) sending.delete(event.target);
});

function stopTheSecond(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (sending.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  sending.add(form);
  // Without Turbo the page usually goes; a download leaves it, and may be wanted again.
  if (form.dataset["turbo"] === "false") setTimeout(() => sending.delete(form), 3000);
}

addEventListener("change", (event) => {
  if (event.target instanceof Element) {
    event.target.closest<HTMLFormElement>("form[data-auto-submit]")?.requestSubmit();
  }
});
