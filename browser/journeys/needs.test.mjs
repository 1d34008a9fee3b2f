// What one side needs, the other answers: raised on a telephone, answered otherwise, agreed, done and confirmed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, CALLUM, JONAS, LEAD_OF_THE_DESK, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const NEEDED = "A word on the day when a case goes to the insurer.";

test("a need is raised, answered otherwise, agreed, done and confirmed, without scripts on a telephone", async () => {
  const desk = await house.phone({ scripts: false });
  await enter(desk, LEAD_OF_THE_DESK);
  await desk.goto("/needs");
  await accessible(desk);
  await desk.getByRole("link", { name: "What the patient was told, in one sentence." }).first().click();
  await accessible(desk);
  await desk.locator(".here-back").click();
  await accessible(desk);
  const register = new URL(desk.url()).pathname;
  await desk.locator('a.button[href^="/needs/new"]').click();
  await accessible(desk);
  await desk.locator("#words").fill(NEEDED);
  await desk.locator("form.form button.primary").click();
  await desk.getByText(NEEDED).first().waitFor();
  await accessible(desk);
  const need = new URL(desk.url()).pathname;

  const jonas = await house.desktop();
  await enter(jonas, JONAS);
  await jonas.goto(need);
  await jonas.getByText(NEEDED).first().waitFor();
  assert.equal(await jonas.locator(`form[action*="/answer"]`).count(), 0, "whoever leads the team answers");

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/");
  await amara.locator('a[href="/needs"]').filter({ hasText: "for an answer of yours" }).click();
  await amara.getByRole("link", { name: NEEDED }).click();
  await accessible(amara);
  await amara.getByRole("button", { name: "Offer this instead" }).click();
  await amara.getByText("Say what you offer instead.").first().waitFor();
  await accessible(amara);
  await amara.locator("#words").fill("A word within two days, with the number of the case.");
  await amara.locator("#by").fill("2031-02-03");
  await amara.getByRole("button", { name: "Offer this instead" }).click();
  await amara.getByText("offers something else").first().waitFor();

  await desk.goto(need);
  await accessible(desk);
  await desk.getByRole("button", { name: "Agree" }).click();
  await desk.getByText("Both agreed on what Patient Billing offered").waitFor();

  await amara.goto(need);
  await amara.getByRole("button", { name: "It is done" }).click();
  await amara.getByText("says that it is done. Is it").first().waitFor();
  await desk.goto(need);
  await desk.getByRole("button", { name: "Not yet" }).click();
  await desk.getByText("Say what is missing.").first().waitFor();
  await accessible(desk);
  await desk.locator("#words").fill("The number is missing.");
  await desk.getByRole("button", { name: "Not yet" }).click();
  await desk.getByText("The number is missing.").waitFor();
  await amara.goto(need);
  await amara.getByRole("button", { name: "It is done" }).click();
  await amara.getByText("says that it is done. Is it").first().waitFor();
  await desk.goto(need);
  await desk.getByRole("button", { name: "Yes, it is done" }).click();
  await desk.goto(register);
  await desk.getByText("What is over").waitFor();
  await desk.getByText(NEEDED).first().waitFor();
  await done(desk, jonas, amara);
});

test("who leads the teams above learns that something waits, and not what it says", async () => {
  const callum = await house.desktop();
  await enter(callum, CALLUM);
  await callum.goto("/");
  await callum.locator('a[href="/needs/unanswered"]').click();
  await accessible(callum);
  await callum.getByText("Insurance Liaison is to answer").waitFor();
  await callum.getByText(/3\d days/).waitFor();
  assert.equal(await callum.getByText("changes its form").count(), 0);
  await done(callum);
});

test("what a round told becomes a challenge of a relationship", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/listen/rounds");
  const rounds = await amara.locator('a[href^="/listen/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const told = amara.locator('a[href*="/teams/"]');
  for (const round of rounds.filter((path) => /^\/listen\/[0-9]+$/.test(path))) {
    await amara.goto(round);
    if (await told.count()) break;
  }
  await told.first().click();
  await amara.locator('a[href^="/needs/new?round="]').first().click();
  const words = amara.locator("#words");
  await words.waitFor();
  await accessible(amara);
  assert.notEqual(await words.inputValue(), "", "it says what the round told");
  const choice = amara.locator("select#relationship");
  if (await choice.count()) await choice.selectOption({ index: 1 });
  await amara.locator("form.form button.primary").click();
  await amara.getByText("What a round told").or(amara.locator('aside a[href^="/listen/"]')).first().waitFor();
  await accessible(amara);
  await amara.locator('form[action*="/withdraw"] button').click();
  await amara.locator('form[action*="/withdraw"]').waitFor({ state: "detached" });
  await amara.getByText("taken it back").or(amara.getByText("Taken back")).first().waitFor();
  await done(amara);
});
