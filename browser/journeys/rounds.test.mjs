// A round of questions: planned and opened by an administrator, answered on a phone, read by the team, answered with deeds.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, NOOR, OSKAR, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

/** Answers whatever is asked, in the middle of the upper half, until it is over; says how many questions that were. */
async function answerAll(page) {
  let asked = 0;
  while ((await page.locator(".survey-form").count()) > 0) {
    const points = page.locator("input[name=points]");
    if ((await page.locator("textarea").count()) > 0) {
      await page.locator("textarea").fill("The estimate on one page helped.");
    } else if ((await points.count()) > 0) {
      for (const [nth, given] of [40, 20, 20, 10, 10].entries()) await points.nth(nth).fill(String(given));
      asked += 1;
    } else {
      const mark = page.locator('.mark input[value="6"]');
      await ((await mark.count()) > 0 ? mark : page.locator(".tick input").first()).check();
      asked += 1;
    }
    await page.locator(".survey-form button.primary").click();
    await page.waitForLoadState();
  }
  return asked;
}

/** The box of a team on the form. */
const tick = (page, team) => page.locator("label.tick", { hasText: new RegExp(`^\\s*${team}`) }).locator("input");

test("somebody who is asked answers eight questions at most on a phone without scripts, stops, goes on and changes", async () => {
  const grace = await house.phone({ scripts: false });
  await enter(grace, GRACE);
  await grace.goto("/listen/rounds");
  await accessible(grace);
  await grace.getByRole("link", { name: "Third round" }).click();
  await accessible(grace);
  const round = new URL(grace.url()).pathname;
  const turn = grace.locator(`a.button.primary[href^="${round}/answer"]`).first();
  const about = await turn.getAttribute("href");
  await turn.click();
  await accessible(grace);
  await grace.locator(".survey-form button.primary").click();
  assert.equal(new URL(grace.url()).pathname, `${round}/answer`, "nothing chosen is no answer");
  await grace.goto(about);
  const asked = await answerAll(grace);
  assert.ok(asked > 0 && asked <= 8, `${asked} questions`);
  await grace.getByRole("heading", { level: 1, name: "Thank you." }).waitFor();
  await accessible(grace);
  await grace.goto(round);
  await grace.getByText("Answered. You can change it until the round closes.").first().waitFor();
  await grace.getByText("What is protected, and what is not").click();
  await grace.getByText("is told only together with at least four others").waitFor();
  await done(grace);
});

test("a team reads how it is seen, says what it does, and elsewhere nobody reads it", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/listen/rounds");
  await amara.getByRole("link", { name: "Second round" }).click();
  await amara.getByRole("link", { name: "Patient Billing" }).click();
  await accessible(amara);
  const told = new URL(amara.url()).pathname;
  await amara.getByRole("heading", { level: 2, name: "In their own words" }).waitFor();
  await amara.getByText("Not anonymous: a team says this.").first().waitFor();
  await amara.getByText("Last round").first().waitFor();
  await amara.getByText("How is this computed?").click();
  await amara.getByText("nobody's answer can be worked out").waitFor();
  await amara.getByRole("link", { name: "Say what we do" }).click();
  await amara.locator("[name=we_did]").fill("A named day is kept, or moved before noon.");
  await amara.locator("form", { has: amara.locator("[name=we_did]") }).getByRole("button", { name: "Say what we do" }).click();
  await amara.getByText("A named day is kept, or moved before noon.").waitFor();

  const noor = await house.desktop();
  await enter(noor, NOOR);
  const answer = await noor.goto(told);
  assert.equal(answer.status(), 404, "it is for the two ends");
  await done(amara, noor);
});

test("an administrator plans a round and opens it, a team that has not answered the last one is not asked about", async () => {
  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  await oskar.goto("/listen/rounds/new");
  await accessible(oskar);
  assert.ok(await tick(oskar, "Sterile Supply").isDisabled(), "it owes a word");
  await oskar.locator("#name").fill("Catering and all it feeds");
  await oskar.getByRole("button", { name: "Plan it" }).click();
  await oskar.locator(".errors").waitFor();
  assert.equal(await oskar.locator("#name").inputValue(), "Catering and all it feeds", "what was typed stays");
  await tick(oskar, "Catering").check();
  await oskar.locator("#own_1").fill("They know what our patients may eat.");
  await oskar.getByRole("button", { name: "Plan it" }).click();
  await oskar.getByRole("heading", { level: 1, name: "Catering and all it feeds" }).waitFor();
  await accessible(oskar);
  await oskar.locator(`form[action$="/opening"] button`).click();
  await oskar.locator(`form[action$="/reminder"] button`).waitFor();
  await oskar.locator(`form[action$="/reminder"] button`).click();
  await oskar.locator(`form[action$="/reminder"]`).waitFor({ state: "detached" });
  await oskar.locator(`form[action$="/closure"] button`).click();
  await oskar.getByText(/^Closed /).waitFor();
  await done(oskar);
});
