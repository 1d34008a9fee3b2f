// Ideas for a team: said, supported, answered.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, JONAS, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const IDEA = "A line on the bill that says what the insurer pays";

test("an idea is said without a name, supported, promised and done, on a telephone without scripts", async () => {
  const grace = await house.phone({ scripts: false });
  await enter(grace, GRACE);
  await grace.goto("/improve");
  await grace.locator('main a[href="/ideas"]').first().click();
  await accessible(grace);
  await grace.locator('a.button[href^="/ideas/new"]').click();
  await accessible(grace);
  await grace.locator("#title").fill(IDEA);
  await grace.locator("form.form button.primary").click();
  await grace.locator("#team-error").waitFor();
  await accessible(grace);
  assert.equal(await grace.locator("#title").inputValue(), IDEA, "what was typed is kept");
  await grace.locator("#team").selectOption({ label: "Patient Services/Patient Billing" });
  await grace.locator('input[name="nameless"]').check();
  await grace.locator("form.form button.primary").click();
  await grace.getByRole("heading", { name: IDEA }).waitFor();
  await accessible(grace);
  assert.equal(await grace.locator('form[action$="/support"]').count(), 0, "one's own says nothing");
  const path = new URL(grace.url()).pathname;

  const jonas = await house.desktop();
  await enter(jonas, JONAS);
  await jonas.goto(path);
  await jonas.getByRole("heading", { name: IDEA }).waitFor();
  await accessible(jonas);
  assert.equal(await jonas.locator("main").getByText("Grace").count(), 0, "nobody reads whose it is");
  await jonas.locator('form[action$="/support"] button').click();
  await jonas.locator('form[action$="/no_support"]').waitFor();
  await jonas.locator('form[action$="/join"] button').click();
  await jonas.locator('form[action$="/leave"]').waitFor();
  assert.equal(await jonas.locator('form[action*="/answer"]').count(), 0, "whoever leads the team answers");

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/ideas?order=waits");
  await accessible(amara);
  await amara.getByText("Waits 36 days").waitFor();
  await amara.getByRole("link", { name: IDEA }).click();
  await amara.getByRole("button", { name: "We will do it" }).click();
  await amara.getByText("Say by which day.").first().waitFor();
  await accessible(amara);
  await amara.locator("#by").fill("2031-02-03");
  await amara.getByRole("button", { name: "We will do it" }).click();
  await amara.getByText("will do it by").first().waitFor();
  await amara.locator("#words").fill("It stands below the sum.");
  await amara.getByRole("button", { name: "It is done" }).click();
  await amara.getByText("joined in. Thank you.").waitFor();

  await grace.goto(path);
  await accessible(grace);
  await grace.locator('form[action$="/naming"] button').click();
  await jonas.goto(path);
  await jonas.locator("main").getByText("Grace Adeyemi").first().waitFor();
  await done(grace, jonas, amara);
});
