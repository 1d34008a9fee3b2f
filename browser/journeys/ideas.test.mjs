// Ideas for a team and barriers between departments: said, answered, built over.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, JONAS, LEAD_OF_THE_DESK, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const IDEA = "A line on the bill that says what the insurer pays";
const BARRIER = "Two lists of the same open questions";

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
  await amara.getByText(/Waits 3\d days/).waitFor();
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

test("a barrier gets a name and a bridge, and is opened again where it is there again", async () => {
  const desk = await house.phone({ scripts: false });
  await enter(desk, LEAD_OF_THE_DESK);
  await desk.goto("/barriers");
  await accessible(desk);
  await desk.locator('a.button[href^="/barriers/new"]').click();
  await accessible(desk);
  await desk.locator("#name").fill(BARRIER);
  await desk.locator("#one").selectOption({ label: "Patient Services/Front Desk/Front Desk Alderbrook" });
  await desk.locator("#other").selectOption({ label: "Patient Services/Patient Billing" });
  await desk.locator("form.form button.primary").click();
  await desk.getByRole("heading", { name: BARRIER }).waitFor();
  await accessible(desk);
  const path = new URL(desk.url()).pathname;

  const grace = await house.desktop();
  await enter(grace, GRACE);
  await grace.goto(path);
  await grace.getByRole("heading", { name: BARRIER }).waitFor();
  assert.equal(await grace.locator('form[action*="/bridge"]').count(), 0, "those who lead either side move it on");

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto(path);
  await accessible(amara);
  await amara.locator("#bridge").fill("One list, which both can write.");
  await amara.getByRole("button", { name: "Build it" }).click();
  await amara.getByText("Say which team or who builds it.").first().waitFor();
  await accessible(amara);
  await amara.locator("#team").selectOption({ label: "Patient Services/Patient Billing" });
  await amara.getByRole("button", { name: "Build it" }).click();
  await amara.getByText("Patient Billing builds a bridge.").first().waitFor();
  await amara.locator("#words").fill("For two weeks nobody asked for the other list.");
  await amara.getByRole("button", { name: "The bridge stands" }).click();
  await amara.getByText("For two weeks nobody asked").first().waitFor();

  await desk.goto(path);
  await accessible(desk);
  await desk.locator("#words").fill("Since Monday there are two again.");
  await desk.getByRole("button", { name: "Open it again" }).click();
  await desk.getByText("Since Monday there are two again.").waitFor();
  await accessible(desk);
  await done(desk, grace, amara);
});
