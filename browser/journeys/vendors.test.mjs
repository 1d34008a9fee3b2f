// A vendor's people: what they were asked, on the telephone they have with them, and nothing else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open, signIn, takeProblems } from "../harness.mjs";
import { BILL, GRACE, KIRI, OSKAR, TECHNICIAN, ask, done, enter, toast } from "./alderbrook.mjs";

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
  // Among what waits for a first word, and among the news.
  await technician.getByRole("link", { name: "The archive is at 28 degrees" }).first().click();
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

test("a vendor reads by a link on a telephone, without scripts and without signing in, until it is withdrawn", async () => {
  const technician = await house.desktop();
  await enter(technician, TECHNICIAN);
  await technician.goto("/relationships");
  await technician.getByRole("link", { name: "What we need from you" }).click();
  await technician.getByLabel("What is needed").fill("The key of the boiler room, the evening before.");
  await technician.getByRole("button", { name: "Write it down" }).click();
  await toast(technician).waitFor();

  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  const vendor = await oskar.request.get("/api/v1/vendors?q=Kessler").then((answer) => answer.json());
  await oskar.goto(`/vendors/${vendor.items[0].id}`);
  await oskar.getByText("The key of the boiler room, the evening before.").waitFor();
  await oskar.getByRole("link", { name: "Links to their page" }).click();
  await oskar.getByRole("heading", { level: 1, name: /^Links to the page of/ }).waitFor();
  await accessible(oskar);
  await oskar.getByLabel("For how many days").fill("30");
  await oskar.getByRole("button", { name: "Make a link" }).click();
  await oskar.getByRole("heading", { level: 1, name: "The link is made" }).waitFor();
  await accessible(oskar);
  const link = new URL(await oskar.getByRole("textbox", { name: "The link" }).inputValue(), house.url);

  const phone = await house.phone({ scripts: false });
  await phone.goto(link.pathname);
  assert.equal(new URL(phone.url()).pathname, "/between", "the key has left the address");
  await phone.getByRole("heading", { level: 1, name: /Kessler Heating/ }).waitFor();
  await phone.getByText("The key of the boiler room, the evening before.").waitFor();
  await phone.getByText("Aneta Horák for Kessler Heating").waitFor();
  await accessible(phone);
  const width = await phone.evaluate(() => document.documentElement.scrollWidth).catch(() => 390);
  assert.ok(width <= 390, `${width} is wider than the telephone`);
  assert.deepEqual(
    await phone.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    ["#main", "/sign-in"],
  );

  await oskar.getByRole("link", { name: "To all links" }).click();
  await oskar.getByText("Opened on one day").waitFor();
  await oskar.getByRole("button", { name: /^Withdraw this link/ }).click();
  await oskar.getByText("Withdrawn on").waitFor();
  assert.equal((await phone.goto("/between")).status(), 404);
  takeProblems(phone);
  await done(technician, oskar, phone);
});
