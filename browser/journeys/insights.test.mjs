// Insights: a sentence first, then figures that explain themselves; for everybody, on any screen, without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, noProblems, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, IN_CONFIDENCE, JONAS, ask, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const number = (text) => Number(text.match(/(\d+)/)[1]);
const opened = async (page) => number(await page.locator(".head .lead").innerText());

/** What makes a page scroll sideways. */
const isSideways = (page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("every number explains itself and leads to its requests", async () => {
  const page = await house.desktop();
  await enter(page, AMARA);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Insights" }).first().click();
  await page.getByRole("heading", { level: 1, name: "How do requests go?" }).waitFor();
  assert.match(await page.locator(".head .lead").innerText(), /^\d+ requests were opened from .* Half heard a first word within /);
  const done = page.getByRole("figure", { name: "Done", exact: true });
  assert.match(await done.innerText(), /\d+ h.* to .*, n \d+/);
  assert.equal(await done.locator("svg.chart").count(), 1);
  await done.getByText("As a table").click();
  await done.getByRole("columnheader", { name: "95% interval" }).waitFor();
  await accessible(page);
  const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the numbers" }).click()]);
  assert.equal(csv.suggestedFilename(), "hallway-insights.csv");
  const n = number((await done.locator(".multiple-value").innerText()).split(", n ")[1]);
  await done.getByRole("link", { name: "How is this computed?" }).click();
  await page.getByRole("heading", { level: 1, name: "Done" }).waitFor();
  await page.getByRole("heading", { name: "The formula" }).waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "The requests" }).click();
  await page.getByText("those that are in this number").waitFor();
  await accessible(page);
  let rows = await page.locator("[data-row]").count();
  while (await page.locator("a[rel=next]").count()) {
    await page.goto(await page.locator("a[rel=next]").getAttribute("href"));
    rows += await page.locator("[data-row]").count();
  }
  assert.equal(rows, n, "as many requests as the figure says");
  noProblems(page);
  await page.context().close();
});

test("what was just asked is in the figures, and what was asked in confidence is not", async () => {
  const [grace, jonas] = [await house.desktop(), await house.desktop()];
  await enter(grace, GRACE);
  await enter(jonas, JONAS);
  await jonas.goto("/insights");
  const before = await opened(jonas);
  await ask(grace, BILL, "May a bill be split?");
  await jonas.goto("/insights");
  assert.equal(await opened(jonas), before + 1);
  await ask(grace, IN_CONFIDENCE, "An hour less on Fridays");
  await jonas.goto("/insights");
  assert.equal(await opened(jonas), before + 1);
  await done(grace, jonas);
});

test("a team is chosen with a plain form, without scripts, on a phone", async () => {
  const page = await house.phone({ scripts: false });
  await enter(page, AMARA);
  await page.goto("/insights");
  const all = await opened(page);
  await page.locator(".filters-fold > summary").click();
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Patient Billing" });
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "All again" }).waitFor();
  const some = await opened(page);
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await isSideways(page), false);
  await page.getByRole("figure", { name: "Silence" }).getByText("As a table").click();
  assert.equal(await isSideways(page), false);
  await done(page);
});

test("insights speak German, and hold by night on a phone", async () => {
  const page = await house.phone({ dark: true });
  await enter(page, JONAS);
  await page.goto("/insights");
  await page.getByRole("heading", { level: 1, name: "Wie geht es den Anfragen?" }).waitFor();
  await accessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await isSideways(page), false);
  await page.goto("/explain/silence");
  await accessible(page);
  assert.equal(await isSideways(page), false);
  await page.goto("/insights?from=2020-01-01&to=2020-01-31");
  await page.getByRole("heading", { name: "Hier gibt es nichts zu zählen" }).waitFor();
  await accessible(page);
  await done(page);
});
