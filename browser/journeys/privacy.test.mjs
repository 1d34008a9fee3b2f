// Privacy: everybody reads what is kept and for how long, and says that they wish to be forgotten; what is kept for longer
// and who is erased is decided by two, and what is held stays.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { GRACE, KIRI, NOOR, OSKAR, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("everybody reads on a telephone, without scripts, what is kept of them, and wishes to be forgotten", async () => {
  const grace = await house.phone({ scripts: false });
  await enter(grace, GRACE);
  await grace.goto("/me");
  await grace.getByRole("link", { name: "Privacy", exact: true }).click();
  await grace.getByRole("heading", { level: 1, name: "Privacy" }).waitFor();
  await grace.getByText("Nobody sees how fast a person works.").waitFor();
  await grace.getByText("Read what is stored").waitFor();
  await accessible(grace);
  const width = await grace.evaluate(() => document.documentElement.scrollWidth).catch(() => 390);
  assert.ok(width <= 390, `${width} is wider than the telephone`);
  await grace.getByRole("button", { name: "I wish to be erased once I have left" }).click();
  await grace.getByText("You wish to be erased once you have left.").waitFor();
  await grace.getByRole("button", { name: "I do not wish it any more" }).click();
  await grace.getByRole("button", { name: "I wish to be erased once I have left" }).waitFor();
  assert.equal((await grace.request.get("/settings/privacy")).status(), 403, "what is held is for those who decide");
  await done(grace);
});

test("a representative allows a longer time and an erasure, and a hold comes before both", async () => {
  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  await oskar.goto("/settings/second-key");
  await oskar.getByLabel("E-mail address of somebody whom the staff has chosen").fill(NOOR.email);
  await oskar.getByRole("button", { name: "Give the key" }).click();
  await oskar.getByRole("link", { name: NOOR.name }).waitFor();

  await oskar.goto("/settings/privacy");
  await oskar.getByRole("heading", { level: 1, name: "Rules, holds and erasures" }).waitFor();
  await accessible(oskar);
  await oskar.goto("/settings/privacy/rules/mails");
  await accessible(oskar);
  await oskar.getByLabel("Days").fill("9000");
  await oskar.getByRole("button", { name: "Save" }).click();
  await oskar.getByText("Give a whole number of days within the limits.").first().waitFor();
  await oskar.getByLabel("Days").fill("90");
  await oskar.getByLabel("Why longer").fill("The auditors ask for a quarter.");
  await oskar.getByRole("button", { name: "Save" }).click();
  await oskar.getByText("Oskar Lindqvist asked for 90 days").waitFor();

  const noor = await house.phone({ scripts: false });
  await enter(noor, NOOR);
  await noor.goto("/settings/privacy");
  await noor.getByText("The auditors ask for a quarter.").waitFor();
  await accessible(noor);
  await noor.getByRole("button", { name: "Allow it Mails that were sent", exact: true }).click();
  await noor.getByText("Mails that were sent: 90 days").waitFor();

  const people = await oskar.request.get(`/api/v1/people?q=${encodeURIComponent(KIRI.name)}`).then((answer) => answer.json());
  const { id } = people.items[0];
  await oskar.goto(`/settings/people/${id}/deactivation`);
  await oskar.locator("main form button").last().click();
  await oskar.getByRole("heading", { name: "Let them come back" }).or(oskar.getByRole("heading", { level: 2, name: "Erase" })).first().waitFor();
  await oskar.goto(`/settings/people/${id}/erasure`);
  await oskar.getByRole("heading", { level: 1, name: `Erase ${KIRI.name}?` }).waitFor();
  await accessible(oskar);
  await oskar.getByRole("button", { name: "Ask to erase" }).click();
  await oskar.getByText("Oskar Lindqvist asked for it").waitFor();
  await oskar.goto(`/settings/people/${id}/hold`);
  await oskar.getByLabel("Why").fill("A lawsuit of 3 November.");
  await accessible(oskar);
  await oskar.getByRole("button", { name: "Set a hold" }).click();
  await oskar.getByText("A lawsuit of 3 November.").waitFor();

  const refused = await noor.request.post(`/settings/people/${id}/erasure/consent`, { maxRedirects: 0 });
  assert.equal(refused.status(), 409, "the hold wins");
  await oskar.getByRole("button", { name: `End the hold ${KIRI.name}` }).click();
  await oskar.getByText("Nothing is held.").waitFor();
  await noor.goto("/settings/privacy");
  await noor.getByRole("button", { name: `Allow and erase ${KIRI.name}` }).click();
  await noor.getByText("Nobody's erasure is wished or asked for.").waitFor();
  await oskar.goto(`/people/${id}`);
  await oskar.getByRole("heading", { level: 1, name: "Former colleague" }).waitFor();
  await accessible(oskar);
  const left = await oskar.request.get(`/api/v1/people/${id}`).then((answer) => answer.text());
  assert.ok(!left.includes("Kiri") && !left.includes("kiri"), left);
  await done(oskar, noor);
});
