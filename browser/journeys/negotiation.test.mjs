// Two teams negotiate: both word it, talk it over, call a mediator, sign, and one of them steps back in time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, LEAD_OF_THE_DESK, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("both sides word it, talk, call a mediator, sign, and one steps back", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/agreements");
  await amara.getByRole("link", { name: /Patient Billing and Front Desk Alderbrook/ }).click();
  await amara.getByText("Agreement 1 is in force").waitFor();
  const path = new URL(amara.url()).pathname;
  await amara.getByRole("link", { name: "Propose a change" }).click();
  await amara.locator("#standard_acknowledge").fill("1 h");
  await amara.locator("#cooling_days").fill("2");
  await amara.getByRole("button", { name: "Propose it" }).click();
  await amara.getByText("2 days to think it over").waitFor();
  await amara.getByRole("link", { name: "What is said over it" }).click();
  await amara.locator("#words").fill("One hour is what we can keep in the morning.");
  await accessible(amara);
  await amara.getByRole("button", { name: "Say it" }).click();
  await amara.getByText("One hour is what we can keep in the morning.").waitFor();

  // The other side answers on a telephone, without scripts, and words it otherwise.
  const lead = await house.phone({ scripts: false });
  await enter(lead, LEAD_OF_THE_DESK);
  await lead.goto(`${path}/talk`);
  await lead.getByText("One hour is what we can keep in the morning.").waitFor();
  await lead.locator("#words").fill("Then say two hours, and keep them all day.");
  await lead.getByRole("button", { name: "Say it" }).click();
  await accessible(lead);
  await lead.goto(`${path}/change`);
  await lead.locator("#standard_acknowledge").fill("2 h");
  await lead.locator("#customer").fill("What the patient was told stands in the request\nNobody asks twice on one day");
  await lead.getByRole("button", { name: "Propose it" }).click();
  await lead.getByText(/for Front Desk Alderbrook/).first().waitFor();

  // Grace works at the desk; somebody of another team reads the agreement, and nothing of the talk.
  const grace = await house.desktop();
  await enter(grace, GRACE);
  await grace.goto(`${path}/talk`);
  await grace.getByText("Then say two hours, and keep them all day.").waitFor();
  await amara.goto(`${path}/mediator`);
  await accessible(amara);
  await amara.locator("#address").fill("nobody@alderbrook.example");
  await amara.locator("#words").fill("We go in circles about the mornings.");
  await amara.getByRole("button", { name: "Ask", exact: true }).click();
  await amara.getByText("Nobody here who may see this agreement is called so.").first().waitFor();
  assert.equal(await amara.locator("#words").inputValue(), "We go in circles about the mornings.");

  await amara.goto(`${path}/wordings`);
  await amara.getByText("Proposed for Front Desk Alderbrook").waitFor();
  await accessible(amara);
  await amara.goto(path);
  await amara.getByRole("button", { name: "Sign for Patient Billing" }).click();
  await amara.getByText("Front Desk Alderbrook has not signed yet").waitFor();
  await lead.goto(path);
  await lead.getByRole("button", { name: "Sign for Front Desk Alderbrook" }).click();
  await lead.getByText(/either side may step back/).first().waitFor();
  await accessible(lead);

  // Amara thinks it over, and steps back; what was in force goes on.
  await amara.goto(`${path}/step_back`);
  await accessible(amara);
  await amara.locator("#words").fill("Two of us are away in December.");
  await amara.getByRole("button", { name: "Step back" }).click();
  await amara.getByText("Agreement 1 is in force").waitFor();
  await lead.goto(`${path}/talk`);
  await lead.getByText("Two of us are away in December.").waitFor();
  await lead.getByText("stepped back").first().waitFor();
  await done(amara, lead, grace);
});

test("the days of agreements are read by a link that nobody can guess and its person ends", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/agreements/calendar");
  await amara.getByText("both sides look at it again").first().waitFor();
  await accessible(amara);
  await amara.getByRole("button", { name: "Make a link" }).click();
  const link = await amara.getByLabel("Link").inputValue();
  await accessible(amara);
  const read = await fetch(new URL(link, amara.url()));
  assert.match(read.headers.get("content-type"), /^text\/calendar/);
  assert.match(await read.text(), /BEGIN:VEVENT/);
  await amara.getByRole("link", { name: "Days of agreements" }).click();
  await amara.getByRole("button", { name: "End the link" }).click();
  await amara.getByText("The link opens nothing any more.").first().waitFor();
  assert.equal((await fetch(new URL(link, amara.url()))).status, 404);
  await done(amara);
});
