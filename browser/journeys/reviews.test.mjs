// Both sides look at how it goes: planned, written together while both look on, and ended with a regroup.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, SIOBHAN, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

/** What is told a moment later. */
async function shows(page, path, words) {
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(path);
    if (await page.getByText(words).count()) return;
    await page.waitForTimeout(500);
  }
  assert.fail(`${path} does not say ${words}`);
}

test("a review that comes is written by both sides at once, and nobody loses a word", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/reviews");
  await accessible(amara);
  await amara.getByRole("link", { name: "Cardiology serves Patient Billing" }).first().click();
  await amara.getByText("On the table, drawn from the data").waitFor();
  await accessible(amara);
  const review = new URL(amara.url()).pathname;

  const siobhan = await house.phone();
  await enter(siobhan, SIOBHAN);
  await siobhan.goto(review);
  await accessible(siobhan);
  await amara.locator("#words-note").fill("Half a sentence of hers");
  await siobhan.locator("#words-point").fill("Who writes the card anew when codes change?");
  await siobhan.getByRole("button", { name: "Add a point" }).click();
  await siobhan.getByText("Who writes the card anew when codes change?").first().waitFor();
  await amara.getByText("Who writes the card anew when codes change?").first().waitFor();
  assert.equal(await amara.locator("#words-note").inputValue(), "Half a sentence of hers", "what she types stays");
  await amara.getByRole("button", { name: "Write it down" }).click();
  await amara.getByText("Half a sentence of hers").first().waitFor();

  // Both change the same line; the second sees what it says now.
  const line = amara.locator("#notes li", { hasText: "Half a sentence of hers" });
  const change = await line.locator("a").getAttribute("href");
  await amara.goto(change);
  await accessible(amara);
  await siobhan.goto(change);
  await siobhan.locator("#words").fill("A whole sentence.");
  await siobhan.getByRole("button", { name: "Keep it" }).click();
  await siobhan.getByText("A whole sentence.").first().waitFor();
  await amara.locator("#words").fill("Another sentence.");
  await amara.getByRole("button", { name: "Keep it" }).click();
  await amara.getByText("It says now: A whole sentence.").waitFor();
  assert.equal(await amara.locator("#words").inputValue(), "Another sentence.");
  await accessible(amara);
  await amara.getByRole("button", { name: "Keep it" }).click();
  await amara.getByText("Another sentence.").first().waitFor();
  await done(amara, siobhan);
});

test("a review is planned and ended with a regroup, without scripts on a telephone", async () => {
  const amara = await house.phone({ scripts: false });
  await enter(amara, AMARA);
  await amara.goto("/loop");
  await accessible(amara);
  await amara.goto("/reviews");
  await amara.getByText("What came of it?").first().waitFor();
  await amara.getByRole("link", { name: "Patient Billing serves Front Desk Alderbrook" }).first().click();
  await amara.getByRole("link", { name: "Say what came of it" }).click();
  await accessible(amara);
  await amara.getByLabel("Regroup: stop, change something, then go on").check();
  await amara.locator("#changes").fill("One letter, written by both.");
  await amara.getByRole("button", { name: "End the review" }).click();
  await amara.getByText("Say why.").first().waitFor();
  await accessible(amara);
  assert.equal(await amara.locator("#changes").inputValue(), "One letter, written by both.");
  await amara.locator("#reason").fill("Patients get two letters that say different things.");
  await amara.locator("#resumes_on").fill("2031-02-03");
  await amara.locator("#told").fill("One letter from February on.");
  await amara.locator("#next_at").fill("");
  await amara.getByRole("button", { name: "End the review" }).click();
  await amara.getByText("Patients get two letters that say different things.").waitFor();
  await accessible(amara);
  await amara.locator(".here-back").click();
  await amara.getByText("both regroup").waitFor();
  await amara.getByText("The next review is due by").waitFor();

  const grace = await house.desktop();
  await enter(grace, GRACE);
  await shows(grace, "/notices", /because people spoke|weil Menschen gesprochen haben/);

  await amara.getByRole("link", { name: "Plan a review" }).click();
  await accessible(amara);
  await amara.locator("#place").fill("Front Desk");
  await amara.getByRole("button", { name: "Plan it" }).click();
  await amara.getByText("Front Desk").first().waitFor();
  await amara.getByRole("link", { name: "Move it" }).click();
  await accessible(amara);
  await amara.locator("#minutes").selectOption("45");
  await amara.getByRole("button", { name: "Keep it so" }).click();
  await amara.getByText("45 minutes").first().waitFor();
  await done(amara, grace);
});
