// Two browsers side by side: what one does appears in the other without a reload, and nothing that is being written is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, JONAS, ask, done, enter } from "./alderbrook.mjs";

const SOON = { timeout: 10_000 };

let house;
let address;
before(async () => {
  house = await open();
  const page = await house.desktop();
  await enter(page, GRACE);
  address = await ask(page, BILL, "Charged twice in October", { body: "The bill is here." });
  await page.context().close();
});
after(() => house.close());

test("what a colleague says appears while I am writing, and what I write stays", async () => {
  const [amara, grace] = [await house.desktop(), await house.phone()];
  await enter(amara, AMARA);
  await enter(grace, GRACE);
  await amara.goto(address);
  await grace.goto(address);
  const mine = amara.locator(".reply textarea");
  await mine.fill("I look at it right");
  const steps = amara.locator("details.explain").first();
  const isOpen = () => steps.evaluate((details) => details.open);
  await steps.locator("summary").click();
  const wasOpen = await isOpen();
  const top = () => mine.evaluate((field) => Math.round(field.getBoundingClientRect().top));
  await mine.focus();
  await amara.mouse.move(0, 0);
  const before = await top();

  await grace.locator(".reply textarea").fill("It is about the one of the 14th.");
  await grace.getByRole("button", { name: /^(Send|Senden)$/ }).click();
  await amara.getByText("It is about the one of the 14th.").waitFor(SOON);
  assert.equal(await mine.inputValue(), "I look at it right");
  assert.equal(await amara.evaluate(() => document.activeElement?.matches("textarea")), true, "the focus stays");
  assert.equal(await isOpen(), wasOpen, "what was opened or closed stays so");
  assert.ok(Math.abs((await top()) - before) <= 1, "the field stays where it is in the window");
  await amara.keyboard.press("End");
  await amara.keyboard.type(" away.");
  assert.equal(await mine.inputValue(), "I look at it right away.");

  await amara.getByRole("button", { name: "Send", exact: true }).click();
  await grace.getByText("I look at it right away.").waitFor(SOON);
  assert.equal(await mine.inputValue(), "", "what was sent is not half typed any more");
  await accessible(amara);
  await accessible(grace);
  await done(amara, grace);
});

test("two of a team see that both read it, whoever asked is not told", async () => {
  const [amara, jonas, grace] = [await house.desktop(), await house.phone(), await house.desktop()];
  for (const [page, person] of [[amara, AMARA], [jonas, JONAS], [grace, GRACE]]) {
    await enter(page, person);
    await page.goto(address);
  }
  await amara.locator("#readers", { hasText: "Jonas Weidner is reading this too." }).waitFor(SOON);
  await jonas.locator("#readers", { hasText: "Amara Okafor" }).waitFor(SOON);
  assert.equal(await grace.locator("#readers").count(), 0);
  await jonas.goto("/");
  await amara.locator("#readers:empty").waitFor({ state: "attached", timeout: 40_000 });
  await accessible(amara);
  await done(amara, jonas, grace);
});

test("a draft is there again after a reload, and gone once it is sent or I have signed out", async () => {
  const jonas = await house.desktop();
  await enter(jonas, JONAS);
  await jonas.goto(address);
  const field = jonas.locator(".reply textarea");
  await field.fill("The second one is a copy");
  await jonas.reload();
  await jonas.waitForFunction(() => document.querySelector(".reply textarea")?.value === "The second one is a copy");
  await jonas.locator(".reply button.button:not(.quiet)").click();
  await jonas.getByText("The second one is a copy").waitFor(SOON);
  await jonas.reload();
  await jonas.waitForFunction(() => customElements.get("live-refresh"));
  assert.equal(await field.inputValue(), "");
  await field.fill("Something half");
  await jonas.evaluate(() => document.querySelector('form[action="/sign-out"]').requestSubmit());
  await jonas.waitForURL(/sign-in/);
  assert.deepEqual(await jonas.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:"))), []);
  await done(jonas);
});

test("a list says that there is more and waits for me before it moves", async () => {
  const [amara, grace] = [await house.desktop(), await house.desktop()];
  await enter(amara, AMARA);
  await enter(grace, GRACE);
  await amara.goto(address);
  await amara.locator(".crumbs a").first().click();
  await amara.locator(".queue [data-row]").first().waitFor();
  const rows = amara.locator(".queue [data-row]");
  const count = await rows.count();
  await ask(grace, BILL, "A new one in line");
  const more = amara.getByRole("button", { name: "1 new, show" });
  await more.waitFor(SOON);
  assert.equal(await rows.count(), count, "nothing has moved yet");
  await accessible(amara);
  await more.click();
  await amara.getByText("A new one in line").waitFor(SOON);
  assert.equal(await rows.count(), count + 1);
  await done(amara, grace);
});

test("a name is offered while I type it, and whoever is named is told", async () => {
  const [grace, amara] = [await house.desktop(), await house.desktop()];
  await enter(grace, GRACE);
  await enter(amara, AMARA);
  await grace.goto(address);
  const field = grace.locator(".reply textarea");
  await field.fill("Could ");
  await field.press("End");
  await grace.keyboard.type("@oka");
  await grace.getByRole("button", { name: "@Amara Okafor" }).click();
  await grace.keyboard.type("look?");
  assert.equal(await field.inputValue(), "Could @Amara Okafor look?");
  await accessible(grace);
  await grace.locator(".reply .composer-end > button").click();
  await grace.getByText("Could @Amara Okafor look?").waitFor(SOON);
  await amara.goto("/");
  await amara.locator("main").getByText(/Grace Adeyemi (named you|wrote)/).first().waitFor(SOON);
  await done(grace, amara);
});
