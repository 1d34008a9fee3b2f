// A vendor's people: what they were asked, on the telephone they have with them, and nothing else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open, signIn, takeProblems } from "../harness.mjs";
import { BILL, GRACE, KIRI, TECHNICIAN, ask, done, enter } from "./alderbrook.mjs";

const HEATING = "Heating and boilers";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("a vendor's technician answers what was asked of them", async () => {
  const kiri = await house.desktop();
  await enter(kiri, KIRI);
  await kiri.goto("/ask");
  await kiri.getByRole("link", { name: HEATING }).first().click();
  await kiri.getByText("Kessler Heating does this: people from there read what you write").waitFor();
  const path = await ask(kiri, HEATING, "The archive is at 28 degrees");

  const technician = await house.phone();
  await signIn(technician, TECHNICIAN.email);
  await technician.getByRole("heading", { level: 1, name: /Aneta/ }).waitFor();
  await accessible(technician);
  await technician.getByRole("link", { name: "The archive is at 28 degrees" }).click();
  await technician.getByRole("heading", { level: 1, name: "The archive is at 28 degrees" }).waitFor();
  await accessible(technician);
  assert.equal(await technician.getByRole("link", { name: "Hand over" }).count(), 0, "which team is decided inside");
  await technician.getByRole("button", { name: "Acknowledge" }).click();
  await technician.getByText("Aneta Horák has it.").first().waitFor();
  await technician.getByLabel("Message").fill("Is the window open at night?");
  await technician.getByRole("button", { name: "Send" }).click();
  await technician.locator(".message").getByText("Is the window open at night?").waitFor();

  await kiri.goto(path);
  await kiri.getByText("Is the window open at night?").waitFor();
  await technician.getByRole("link", { name: "It is done" }).click();
  const sheet = technician.getByRole("dialog");
  await sheet.locator("textarea").fill("The valve is new, and it is 20 degrees.");
  await sheet.getByRole("button").last().click();
  await technician.getByText("The valve is new, and it is 20 degrees.").waitFor();
  await kiri.goto(path);
  await kiri.getByRole("heading", { name: "Is it settled?" }).waitFor();
  await done(kiri, technician);
});

test("a vendor's technician finds the queue of their team and no other page of the house", async () => {
  const grace = await house.desktop();
  await enter(grace, GRACE);
  const inside = await ask(grace, BILL, "Whose bill is this?");
  const technician = await house.phone({ scripts: false });
  await enter(technician, TECHNICIAN);
  await technician.goto("/requests");
  await technician.getByRole("heading", { level: 1, name: "Heating Service" }).waitFor();
  await technician.getByRole("link", { name: "Water on the floor beside the second boiler" }).waitFor();
  await accessible(technician);
  for (const hidden of [inside, "/people", "/insights", "/settings"]) {
    const answer = await technician.goto(hidden);
    assert.equal(answer.status(), 404, hidden);
  }
  takeProblems(technician);
  await done(grace, technician);
});
