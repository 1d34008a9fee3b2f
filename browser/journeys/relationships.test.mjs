// A line between two teams: drawn by one side, confirmed by the other, found different, put right; what comes over it is
// judged with one tap; and a card says whom a team serves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open, takeProblems } from "../harness.mjs";
import { AMARA, GRACE, JONAS, KIRI, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("one side draws a line, the other confirms it, finds it different, and both put it right", async () => {
  const kiri = await house.desktop();
  await enter(kiri, KIRI);
  await kiri.goto("/relationships/new");
  await accessible(kiri);
  await kiri.locator("#provider").selectOption({ label: "Facilities" });
  await kiri.locator("#customer").selectOption({ label: "Patient Billing" });
  await kiri.locator("#deliverable").fill("A round through the offices");
  await kiri.locator("#rhythm").fill("every Monday");
  await kiri.getByRole("button", { name: "Propose it" }).click();
  await kiri.getByRole("heading", { level: 1, name: "Facilities serves Patient Billing" }).waitFor();
  await kiri.getByText("confirmed by Facilities, not yet by Patient Billing").first().waitFor();
  await accessible(kiri);
  const path = new URL(kiri.url()).pathname;

  const amara = await house.phone({ scripts: false });
  await enter(amara, AMARA);
  await amara.goto(path);
  await accessible(amara);
  await amara.getByRole("button", { name: "Confirm for Patient Billing" }).click();
  await amara.getByText(/both confirmed it/).first().waitFor();
  await amara.goto(`${path}/dispute`);
  await amara.locator("textarea").fill("It is every second Monday.");
  await amara.getByRole("button", { name: "Say so" }).click();
  await amara.getByText("It is every second Monday.").waitFor();

  await kiri.goto(path);
  await kiri.getByText("It is every second Monday.").waitFor();
  await accessible(kiri);
  await kiri.goto(`${path}/edit`);
  await kiri.locator("#rhythm").fill("every second Monday");
  await kiri.getByRole("button", { name: "Save" }).click();
  await amara.goto(path);
  await amara.getByRole("button", { name: "It is right now" }).click();
  await amara.getByText(/both confirmed it/).first().waitFor();
  await done(kiri, amara);
});

test("a receiver says with one tap on Today how a delivery is", async () => {
  const kiri = await house.desktop();
  await enter(kiri, KIRI);
  await kiri.goto("/relationships?state=confirmed");
  await kiri.getByRole("link", { name: "Facilities serves Patient Billing" }).click();
  const line = new URL(kiri.url()).pathname;
  const expected = new Date(Date.now() - 60_000).toISOString();
  for (const what of ["Keys for room 2", "Lamps for room 4"]) {
    await kiri.goto(`${line}/deliveries`);
    const soon = await kiri.evaluate((at) => {
      const when = new Date(at);
      return new Date(when.getTime() - when.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    }, expected);
    await kiri.locator("#expected_at").fill(soon);
    await kiri.locator("#what").fill(what);
    await kiri.getByRole("button", { name: "Record it" }).click();
    await kiri.getByText(what).first().waitFor();
  }
  const amara = await house.phone();
  await enter(amara, AMARA);
  await amara.goto("/");
  await accessible(amara);
  await amara.getByRole("button", { name: /^Complete: Keys for room 2/ }).click();
  await amara.getByText("Lamps for room 4").waitFor();
  await assert.rejects(amara.getByText("Keys for room 2").waitFor({ timeout: 500 }));
  const row = amara.locator("li.row", { hasText: "Lamps for room 4" });
  await row.locator("summary").click();
  await row.getByLabel("What is wrong?").fill("Two are broken");
  await row.getByRole("button", { name: "Send it back" }).click();
  await amara.goto(`${line}/deliveries`);
  await amara.getByText("Two are broken").waitFor();
  takeProblems(amara);
  await done(kiri, amara);
});

test("somebody says that the card of their team is not clear, and the lead reads it", async () => {
  const jonas = await house.phone({ scripts: false });
  await enter(jonas, JONAS);
  await jonas.goto("/");
  await jonas.locator("#cards-today").waitFor();
  await jonas.getByRole("link", { name: /^Nicht klar/ }).click();
  await accessible(jonas);
  await jonas.locator("#words").fill("Wer ist abends für uns da?");
  await jonas.getByRole("button", { name: "Nicht klar" }).click();
  await jonas.getByText("Wer ist abends für uns da?").waitFor();

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/");
  await amara.getByRole("link", { name: /One in Patient Billing says that it is not clear/ }).click();
  await amara.getByText("Wer ist abends für uns da?").waitFor();
  await accessible(amara);

  const grace = await house.desktop();
  await enter(grace, GRACE);
  await grace.goto(new URL(amara.url()).pathname);
  assert.equal(await grace.getByText("Wer ist abends für uns da?").count(), 0, "it was said to the lead");
  await done(jonas, amara, grace);
});
