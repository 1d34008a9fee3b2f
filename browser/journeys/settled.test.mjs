// Two questions after an answer: whether it is settled, by name, and how it was, by nobody.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, KIRI, LEAD_OF_THE_DESK, NOOR, OSKAR, PRIYA, ask, done, enter, toast } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const DEVICES = [
  ["with a mouse", () => house.desktop()],
  ["on a phone", () => house.phone()],
  ["without scripts", () => house.desktop({ scripts: false })],
];

/** Amara says over the API that it is done. */
async function resolve(amara, path) {
  await amara.goto(`${path}/resolve`);
  await amara.getByLabel("What was done").fill("Corrected, and sent again.");
  await amara.locator("main form button").last().click();
  await amara.getByText("Amara Okafor says it is done").first().waitFor();
}

for (const [name, device] of DEVICES) {
  test(`whoever asked says that it is not settled, and then that it is, ${name}`, async () => {
    const grace = await device();
    await enter(grace, GRACE);
    const path = await ask(grace, BILL, `Which code is on line two, ${name}?`);
    const amara = await house.desktop({ scripts: false });
    await enter(amara, AMARA);
    await resolve(amara, path);
    await grace.goto(path);
    await grace.getByRole("heading", { name: "Is it settled?" }).waitFor();
    await grace.getByText("Without a word from you it ends by itself").waitFor();
    await accessible(grace);
    await grace.goto(`${path}/reopen`);
    await grace.getByLabel("What is still missing").fill("Line three, too");
    await grace.getByRole("button", { name: "Send it back" }).click();
    await grace.getByText("Grace Adeyemi says it is not settled").first().waitFor();
    await resolve(amara, path);
    await grace.goto(path);
    await grace.getByRole("button", { name: "Yes, settled" }).click();
    await grace.getByText(/^Settled /).first().waitFor();
    await done(grace, amara);
  });
}

/** Somebody is asked how it was: of those who ask, one in two is drawn, and nobody twice in three months. */
async function askedHow(amara) {
  for (const person of [KIRI, OSKAR, PRIYA, NOOR, LEAD_OF_THE_DESK, GRACE]) {
    const page = await house.phone({ scripts: false });
    await enter(page, person);
    for (let nth = 0; nth < 4; nth += 1) {
      const path = await ask(page, BILL, `Is bill ${nth} paid, asks ${person.name}?`);
      await resolve(amara, path);
      await page.goto(path);
      if (await page.getByRole("link", { name: "Say how it was" }).isVisible()) return { page, path };
    }
    await done(page);
  }
  assert.fail("nobody was asked how it was");
}

test("how it was is said without scripts on a phone, and can be changed", async () => {
  const amara = await house.desktop({ scripts: false });
  await enter(amara, AMARA);
  const { page, path } = await askedHow(amara);
  await page.goto("/");
  const waits = page.getByRole("link", { name: "How was it with Patient Billing?" });
  await waits.click();
  await page.getByText("About 30 seconds.").waitFor();
  await accessible(page);
  await page.getByLabel("Looked after", { exact: true }).check();
  await page.getByLabel("They listened").check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  await page.goto(`${path}/how-it-was`);
  assert.equal(await page.getByLabel("Looked after", { exact: true }).isChecked(), true);
  await page.getByLabel("Rushed", { exact: true }).check();
  await page.getByRole("button", { name: "Send in place of what I said before" }).click();
  await page.goto("/how-it-was");
  await page.getByText("Answered, can be changed").waitFor();
  await accessible(page);
  await page.goto("/");
  assert.equal(await waits.count(), 0);
  await page.goto("/me");
  await page.getByText(/questions have asked for \d+\.\d of the 5 minutes/).waitFor();
  await done(page, amara);
});

test("a team reads what was released, and why more is not shown", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/people");
  await amara.getByRole("link", { name: "Amara Okafor" }).first().click();
  await amara.getByRole("link", { name: "Patient Billing" }).first().click();
  await amara.getByRole("link", { name: "How it was" }).click();
  await amara.getByRole("heading", { level: 1, name: "How it was with Patient Billing" }).waitFor();
  await amara.getByText(/felt looked after/).first().waitFor();
  await amara.getByText("All who answered").first().waitFor();
  await accessible(amara);
  await done(amara);
});

test("what was missing is kept for the form, and read by the team alone", async () => {
  const grace = await house.desktop();
  await enter(grace, GRACE);
  const path = await ask(grace, BILL, "Can this be split?");
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto(path);
  await amara.getByRole("link", { name: "Something was missing" }).click();
  const sheet = amara.getByRole("dialog");
  await sheet.locator("input[name=what]").fill("Cost centre");
  await sheet.getByRole("button", { name: "Keep it" }).click();
  assert.equal(await toast(amara).textContent(), "Kept, for the form.");
  await amara.getByText("Amara Okafor said what was missing").waitFor();
  await grace.goto(path);
  assert.equal(await grace.getByText("said what was missing").count(), 0);
  await done(grace, amara);
});
