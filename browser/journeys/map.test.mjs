// The map by keyboard alone, and what it tells of promises.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open, takeProblems } from "../harness.mjs";
import { AMARA, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

/** Gives the focus to somebody below whom another stands in the same column. */
function upperOfTwo() {
  const middle = (party) => party.getBoundingClientRect();
  const across = (party) => middle(party).left + middle(party).width / 2;
  const parties = [...document.querySelectorAll("a.party")];
  const isAbove = (one, other) => Math.abs(across(one) - across(other)) < 5 && middle(one).top < middle(other).top;
  parties.find((one) => parties.some((other) => isAbove(one, other))).focus();
}

test("arrow keys lead along the lines, Enter opens, Escape leads back", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/map");
  await amara.getByText("Arrow keys lead along the lines").waitFor();
  const scroll = amara.getByRole("region", { name: /^The map, from providers/ });
  await scroll.focus();
  await amara.keyboard.press("Tab");
  let here = await focused(amara);
  assert.match(here, /: serves \d+/, "the first party has the focus");
  const start = amara.locator("a.party", { hasText: "Patient Billing" }).first();
  await start.focus();
  here = await focused(amara);
  await amara.keyboard.press("ArrowRight");
  const served = await focused(amara);
  assert.notEqual(served, here, "to somebody whom it serves");
  await amara.keyboard.press("ArrowLeft");
  assert.notEqual(await focused(amara), served, "back to somebody who serves them");
  await amara.evaluate(upperOfTwo);
  const upper = await focused(amara);
  await amara.keyboard.press("ArrowDown");
  assert.notEqual(await focused(amara), upper, "down in the same column");
  await amara.keyboard.press("ArrowUp");
  assert.equal(await focused(amara), upper, "and up again");
  await start.focus();
  const outline = await amara.evaluate(() => getComputedStyle(document.activeElement.querySelector("rect, .ring")).strokeWidth);
  assert.equal(outline, "3px", "the focus can be seen");
  await amara.keyboard.press("Enter");
  await amara.getByRole("heading", { level: 1, name: "If Patient Billing stalls" }).waitFor();
  await accessible(amara);
  await amara.keyboard.press("Escape");
  await amara.getByRole("heading", { level: 1, name: "Who serves whom" }).waitFor();
  await done(amara);
});

test("how promises are kept is told without scripts, of one's own lines alone", async () => {
  const amara = await house.desktop({ scripts: false });
  await enter(amara, AMARA);
  await amara.goto("/map?show=promises");
  await amara.getByText("is shown to their two ends alone").waitFor();
  await amara.getByText("for its two ends alone").first().waitFor();
  assert.equal(await amara.getByText("Arrow keys lead along the lines").isVisible(), false, "nothing moves without scripts");
  await accessible(amara);
  takeProblems(amara);
  await done(amara);
});
