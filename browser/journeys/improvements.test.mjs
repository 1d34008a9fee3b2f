// What two teams change together: proposed, owned on both sides, asked why, done, looked back on and ended.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, GRACE, LEAD_OF_THE_DESK, OSKAR, SIOBHAN, done, enter, toast } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("an improvement is proposed, begun, looked back on and kept, without scripts on a telephone", async () => {
  const amara = await house.phone({ scripts: false });
  await enter(amara, AMARA);
  await amara.goto("/improve");
  await accessible(amara);
  await amara.getByRole("link", { name: "The form asks for the number of the bill first" }).click();
  await accessible(amara);
  await amara.locator(".here-back").click();
  await accessible(amara);
  await amara.getByRole("link", { name: "Propose an improvement" }).click();
  await accessible(amara);
  await amara.locator("#title").fill("One letter for both of us");
  await amara.locator("#helps").fill("A patient gets one answer");
  await amara.locator("#measure").selectOption("settled_first");
  await amara.getByRole("button", { name: "Keep it" }).click();
  await amara.getByRole("heading", { level: 1, name: "One letter for both of us" }).waitFor();
  await accessible(amara);
  const path = new URL(amara.url()).pathname;
  await amara.getByRole("button", { name: "Begin" }).click();
  await amara.getByText("First each side names who looks after it.").waitFor();

  const desk = await house.desktop();
  await enter(desk, LEAD_OF_THE_DESK);
  await desk.goto("/improve");
  await desk.getByRole("link", { name: "One letter for both of us" }).click();
  await desk.locator("select#person-customer").selectOption({ label: LEAD_OF_THE_DESK.name });
  await desk.getByRole("button", { name: "Name them" }).click();
  await desk.getByText(`${LEAD_OF_THE_DESK.name} looks after it.`).waitFor();
  await desk.getByText("Say a cause").click();
  await desk.locator("#cause-words").fill("Each of us writes a letter.");
  await desk.getByRole("button", { name: "Sign it", exact: true }).click();
  await desk.getByText("Each of us writes a letter.").first().waitFor();
  await desk.getByText("Say a cause").click();
  await desk.locator("#parent").selectOption({ label: "Each of us writes a letter." });
  await desk.locator("#cause-words").fill("Nobody sees what the other wrote.");
  await desk.getByRole("button", { name: "Sign it", exact: true }).click();
  await desk.getByText("Nobody sees what the other wrote.").first().waitFor();
  await accessible(desk);

  await amara.goto(path);
  await amara.getByText("Plan a step").click();
  await amara.locator("#step-words").fill("Write the letter together");
  await amara.locator("#due_on").fill("2031-02-03");
  await amara.locator("#who").selectOption({ label: LEAD_OF_THE_DESK.name });
  await amara.getByRole("button", { name: "Plan it" }).click();
  await amara.locator("#show_days").fill("1");
  await amara.getByRole("button", { name: "Begin" }).click();
  await amara.getByText("The 90 days before it began").waitFor();
  await amara.getByText("Too early to say").first().waitFor();
  await accessible(amara);

  await desk.goto("/improve");
  await desk.getByText("Steps that are yours").waitFor();
  await accessible(desk);
  await desk.getByRole("link", { name: "Write the letter together" }).click();
  await desk.getByRole("button", { name: /^It is done/ }).click();
  await desk.getByText(/Done \w/).first().waitFor();
  await desk.getByRole("button", { name: "Look whether it helped" }).click();
  await desk.getByRole("button", { name: "Sign it for your side" }).waitFor();
  await accessible(desk);
  await desk.locator("#thoughts").locator("xpath=../..").getByLabel("It made no difference").check();
  await desk.getByRole("button", { name: "Sign it for your side" }).click();
  await toast(desk).waitFor();

  await amara.goto(path);
  await amara.locator("summary", { hasText: "End it" }).click();
  await amara.getByLabel("We drop it").check();
  await amara.locator("#end-words").fill("Patients still get two letters.");
  await amara.getByRole("button", { name: "End it" }).click();
  await amara.getByText(/^Dropped, /).waitFor();
  await amara.getByText("Patients still get two letters.").waitFor();
  await accessible(amara);

  const siobhan = await house.desktop();
  await enter(siobhan, SIOBHAN);
  const answer = await siobhan.goto(path);
  assert.equal(answer.status(), 404, "only both ends read it");
  await siobhan.goto("/improve");
  await done(amara, desk);
  await siobhan.context().close();
});

test("where a promise is kept less than agreed, its lead is asked, and may say why not now", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto("/improve");
  await amara.locator('a[href^="/improvement-asks/"]').first().click();
  await accessible(amara);
  await amara.getByText("How is this computed?").click();
  await amara.getByText("upper end of the interval").waitFor();
  await amara.locator("#reason").fill("Two of us are new since Monday.");
  await amara.getByRole("button", { name: "Not now" }).click();
  await toast(amara).waitFor();
  await amara.goto("/improve");
  assert.equal(await amara.locator('a[href^="/improvement-asks/"]').count(), 0);
  const grace = await house.desktop();
  await enter(grace, GRACE);
  await grace.goto("/improve");
  await accessible(grace);

  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  await oskar.goto("/settings/improvements");
  await accessible(oskar);
  await oskar.locator("#level").fill("80");
  await oskar.getByRole("button", { name: "Save" }).click();
  await toast(oskar).waitFor();
  assert.equal(await oskar.locator("#level").inputValue(), "80");
  await done(amara, grace, oskar);
});
