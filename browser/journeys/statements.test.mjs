// What two teams need of each other: drafted by one, signed by the lead, understood by the other side.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, JONAS, LEAD_OF_THE_DESK, OSKAR, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("one drafts, the lead signs, and the other side says how it understands it, without scripts on a telephone", async () => {
  const jonas = await house.desktop();
  await enter(jonas, JONAS);
  await jonas.goto("/listen");
  await accessible(jonas);
  await jonas.getByRole("link", { name: "Front Desk Alderbrook" }).first().click();
  await accessible(jonas);
  const both = await jonas.locator(`aside a[href$="/statements"]`).getAttribute("href");
  await jonas.goto(both);
  await accessible(jonas);
  await jonas.locator(".two-sided .shared").first().waitFor();
  await jonas.locator(`a[href*="/statements/draft"]`).click();
  await jonas.locator("#needs").fill("The number of the bill, not the name.\nA call before a patient is sent to us.");
  await jonas.locator("#value-1").fill("Calm");
  await jonas.locator("#value-2").fill("Patients first");
  for (const rank of [3, 4, 5]) await jonas.locator(`#value-${rank}`).fill("");
  await accessible(jonas);
  await jonas.locator("form.form button.primary").click();
  await jonas.getByText("A call before a patient is sent to us.").first().waitFor();
  assert.equal(await jonas.locator(`form[action$="/statements/signature"]`).count(), 0, "whoever leads the team signs");

  const desk = await house.phone({ scripts: false });
  await enter(desk, LEAD_OF_THE_DESK);
  await desk.goto(both);
  assert.equal(await desk.getByText("A call before a patient").count(), 0, "of a draft the other side knows nothing");

  const amara = await house.phone({ scripts: false });
  await enter(amara, AMARA);
  await amara.goto(both);
  await accessible(amara);
  await amara.getByRole("button", { name: "Sign for Patient Billing" }).click();
  await amara.getByText("New need: A call before a patient is sent to us.").waitFor();
  await accessible(amara);
  const statement = new URL(amara.url()).pathname;

  await desk.goto("/");
  const asked = desk.locator(`a[href^="${statement}"]`);
  await asked.first().click();
  await accessible(desk);
  await desk.locator("#words").fill("You want to hear of a patient before we send one.");
  await desk.locator(`form[action*="/answer"] button`).click();
  await desk.getByText("You want to hear of a patient before we send one.").waitFor();

  await amara.goto(statement);
  await amara.getByRole("button", { name: "Not quite" }).click();
  await amara.getByText("Say what was meant, so that the others can understand it.").waitFor();
  await accessible(amara);
  await amara.locator("#reply").fill("Before you send one, and with the number.");
  await amara.getByRole("button", { name: "Not quite" }).click();
  await amara.getByText("It was not quite meant so.").waitFor();

  await desk.goto(statement);
  await desk.locator("#words").fill("A call with the number of the bill, before anybody comes to you.");
  await desk.locator(`form[action*="/answer"] button`).click();
  await amara.goto(statement);
  await amara.getByRole("button", { name: "Yes, that is what we meant" }).click();
  await amara.getByText("has understood what Patient Billing means").waitFor();
  await done(jonas, desk, amara);
});

test("the organisation chooses what matters to it, in its order and in its own words", async () => {
  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  await oskar.goto("/settings/values");
  await accessible(oskar);
  assert.equal(await oskar.locator(`[id="values.0.value"]`).inputValue(), "Patients first");
  await oskar.locator(`[id="values.5.value"]`).fill("Humour");
  await oskar.getByRole("button", { name: "One up: Humour" }).or(oskar.locator(`button[name=raise][value="5"]`)).first().click();
  await oskar.waitForFunction(() => document.getElementById("values.4.value")?.value === "Humour");
  await oskar.locator(".actions button.primary").click();
  await oskar.locator("toast-note").getByText("The values are kept.").waitFor();
  assert.equal(await oskar.locator(`[id="values.4.value"]`).inputValue(), "Humour");
  await done(oskar);
});
