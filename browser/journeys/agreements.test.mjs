// Two teams agree on another time, and whoever asks afterwards reads why.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, LEAD_OF_THE_DESK, ask, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("both sides sign, somebody asks, and reads which agreement set the time", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/agreements");
  await accessible(amara);
  await amara.getByRole("link", { name: /Patient Billing and Front Desk Alderbrook/ }).click();
  await amara.getByText("Agreement 1 is in force").waitFor();
  await accessible(amara);
  const path = new URL(amara.url()).pathname;
  await amara.getByRole("link", { name: "Propose a change" }).click();
  await amara.locator("#standard_acknowledge").fill("1 h");
  await accessible(amara);
  await amara.getByRole("button", { name: "Propose it" }).click();
  await amara.getByRole("button", { name: "Sign for Patient Billing" }).click();
  await amara.getByText("Front Desk Alderbrook has not signed yet").waitFor();

  const lead = await house.phone({ scripts: false });
  await enter(lead, LEAD_OF_THE_DESK);
  await lead.goto(path);
  await accessible(lead);
  await lead.getByRole("button", { name: "Sign for Front Desk Alderbrook" }).click();
  await lead.getByText("Agreement 2 is in force").waitFor();
  assert.equal(await lead.locator(".signed").count(), 2, "both have signed");

  const grace = await house.desktop();
  await enter(grace, GRACE);
  await ask(grace, BILL, "Which of the two bills is right?");
  await grace.getByText("Agreement 2 between the two sides says so for this service.").first().waitFor();
  await grace.getByRole("link", { name: "Open the agreement" }).first().click();
  await grace.getByText("Agreement 2 is in force").waitFor();
  await done(amara, lead, grace);
});
