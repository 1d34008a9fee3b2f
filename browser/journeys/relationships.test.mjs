// A line between two teams: drawn by one side, confirmed by the other, found different, put right; what comes over it is
// judged with one tap; and a card says whom a team serves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, JONAS, KIRI, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("one side draws a line, the other confirms it, finds it different, and both put it right", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/relationships/new");
  await accessible(amara);
  await amara.locator("#provider").selectOption({ label: "Patient Services/Patient Billing" });
  await amara.locator("#customer").selectOption({ label: "Administration/Facilities" });
  await amara.locator("#deliverable").fill("Bills for damage to pass on");
  await amara.locator("#rhythm").fill("every Monday");
  await amara.getByRole("button", { name: "Propose it" }).click();
  await amara.getByText("confirmed by Patient Billing, not yet by Facilities").first().waitFor();
  await accessible(amara);
  const path = new URL(amara.url()).pathname;

  const kiri = await house.phone({ scripts: false });
  await enter(kiri, KIRI);
  await kiri.goto(path);
  await accessible(kiri);
  await kiri.getByRole("button", { name: "Confirm for Facilities" }).click();
  await kiri.getByText(/both confirmed it/).first().waitFor();
  await kiri.goto(`${path}/dispute`);
  await kiri.locator("textarea").fill("It is every second Monday.");
  await kiri.getByRole("button", { name: "Say so" }).click();
  await kiri.getByText("It is every second Monday.").waitFor();

  await amara.goto(path);
  await amara.getByText("It is every second Monday.").waitFor();
  await accessible(amara);
  await amara.goto(`${path}/edit`);
  await amara.locator("#rhythm").fill("every second Monday");
  await amara.getByRole("button", { name: "Save" }).click();
  await amara.getByText("every second Monday").first().waitFor();
  await kiri.goto(path);
  await kiri.getByRole("button", { name: "It is right now" }).click();
  await kiri.getByText(/both confirmed it/).first().waitFor();
  await done(amara, kiri);
});

test("a receiver says with one tap on Today how a delivery is", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/relationships?state=confirmed");
  await accessible(amara);
  await amara.getByRole("link", { name: "Patient Billing serves Facilities" }).click();
  await amara.getByRole("link", { name: "All of them" }).waitFor();
  const line = new URL(amara.url()).pathname;
  for (const what of ["Broken lamp, room 2", "Broken door, room 4"]) {
    await amara.goto(`${line}/deliveries`);
    await amara.locator("#expected_at").fill(new Date(Date.now() - 7_200_000).toISOString().slice(0, 16));
    await amara.locator("#what").fill(what);
    await amara.getByRole("button", { name: "Record it" }).click();
    await amara.getByText(what).first().waitFor();
  }

  const kiri = await house.phone();
  await enter(kiri, KIRI);
  await kiri.goto("/");
  await accessible(kiri);
  await kiri.getByRole("button", { name: /^Complete.*Broken lamp, room 2/ }).click();
  const expected = kiri.locator("section", { has: kiri.locator("#expected-today") });
  await expected.getByRole("link", { name: "Broken lamp, room 2" }).waitFor({ state: "detached" });
  const row = expected.locator("li.row", { hasText: "Broken door, room 4" });
  await row.locator("summary").click();
  await row.getByLabel("What is wrong?").fill("It names no building");
  await row.getByRole("button", { name: "Send it back" }).click();
  await row.waitFor({ state: "detached" });
  await kiri.goto(`${line}/deliveries`);
  await kiri.getByText("It names no building").waitFor();
  await done(amara, kiri);
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
