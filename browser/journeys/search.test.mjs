// Finding something again: by a word of it, by its number, and only what one may see.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, IN_CONFIDENCE, NOOR, ask, done, enter } from "./alderbrook.mjs";

let house;
before(async () => {
  house = await open();
  await read();
});
after(() => house.close());

/** Waits until the months of the demo have been read for search, which goes on beside everything else. */
async function read() {
  const page = await house.desktop();
  await enter(page, GRACE);
  await ask(page, BILL, "Is the tangerine read?");
  const until = Date.now() + 120_000;
  const isFound = async () => {
    const answer = await page.request.get("/api/v1/search?q=tangerine");
    return (await answer.json()).items.length > 0;
  };
  while (!(await isFound())) {
    assert.ok(Date.now() < until, "search reads too slowly");
    await page.waitForTimeout(500);
  }
  await page.context().close();
}

const DEVICES = [
  ["with a mouse", () => house.desktop()],
  ["on a phone", () => house.phone()],
  ["without scripts", () => house.desktop({ scripts: false })],
  ["without scripts on a phone", () => house.phone({ scripts: false })],
];

/** What was found, by their titles. */
const titles = (page) => page.locator("main .row-title").allTextContents();

for (const [name, device] of DEVICES) {
  test(`what was asked is found by a word without its accent, and by its number, ${name}`, async () => {
    const grace = await device();
    await enter(grace, GRACE);
    const subject = `Über die Abrechnungsstelle ${name}`;
    const path = await ask(grace, BILL, subject, { body: "It is about the quixotic line." });
    await grace.goto("/search");
    await accessible(grace);
    const field = grace.locator("main").getByRole("searchbox");
    await field.fill("uber abrechnung");
    await field.press("Enter");
    await grace.getByRole("link", { name: subject }).waitFor();
    await accessible(grace);
    await grace.goto("/search?q=quixotic");
    assert.ok((await titles(grace)).includes(subject));
    assert.equal(await grace.locator(".hit").first().textContent(), "quixotic");
    await grace.locator("select[name=kind]").selectOption("person");
    await grace.locator("main").getByRole("button", { name: "Search", exact: true }).click();
    await grace.getByText("Nothing that you may see has “quixotic” in it.").waitFor();
    await grace.goto(`/search?q=%23${path.split("/").pop()}`);
    await grace.getByRole("heading", { level: 1, name: subject }).waitFor();
    await done(grace);
  });
}

test("the key / leads to the field of the top line, and people come first", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/");
  await amara.setViewportSize({ width: 1440, height: 900 });
  await amara.keyboard.press("/");
  await amara.keyboard.type("grace");
  await amara.keyboard.press("Enter");
  await amara.getByRole("heading", { level: 1, name: "Search" }).waitFor();
  assert.equal((await titles(amara))[0], "Grace Adeyemi");
  await done(amara);
});

test("what was asked in confidence is found by its circle and by nobody else", async () => {
  const grace = await house.desktop();
  await enter(grace, GRACE);
  await ask(grace, IN_CONFIDENCE, "Zirconium for six weeks");
  await grace.goto("/search?q=zirconium");
  assert.deepEqual(await titles(grace), ["Zirconium for six weeks"]);
  const noor = await house.desktop();
  await enter(noor, NOOR);
  await noor.goto("/search?q=zirconium");
  await noor.getByText("Nothing that you may see has “zirconium” in it.").waitFor();
  await done(grace, noor);
});
