// A question that needs another team: asked for from the request, waited for, and told as the story of a wait.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, NOOR, ask, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("a part is asked of another team, waited for, and what waited goes on when it is done", async () => {
  const grace = await house.desktop();
  await enter(grace, GRACE);
  const path = await ask(grace, BILL, "May her daughter get the refund?", { outside: "A patient" });

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto(path);
  await amara.getByRole("button", { name: "Acknowledge" }).click();
  await amara.getByText("Amara Okafor has it.").first().waitFor();
  await amara.getByRole("link", { name: "Ask another team" }).click();
  await amara.getByRole("heading", { level: 1, name: /^Ask another team for #/ }).waitFor();
  await accessible(amara);
  await amara.getByRole("link", { name: "A legal question" }).first().click();
  await amara.getByText("Who waits outside, until when and why are taken over.").waitFor();
  await amara.getByLabel("What do you need?").fill("Another account than the one that paid?");
  assert.equal(await amara.getByLabel(/waits for it, and goes on by itself/).isChecked(), true);
  await accessible(amara);
  await amara.getByRole("button", { name: /^Ask / }).click();
  await amara.getByRole("heading", { level: 1, name: "Another account than the one that paid?" }).waitFor();
  const part = new URL(amara.url()).pathname;
  await amara.goto(path);
  await amara.getByText("It waits for what others were asked for.").waitFor();
  await amara.getByRole("link", { name: "Another account than the one that paid?" }).first().waitFor();

  const noor = await house.phone();
  await enter(noor, NOOR);
  await noor.goto(part);
  await noor.getByText("A patient").first().waitFor();
  await noor.getByRole("button", { name: "Acknowledge" }).click();
  await noor.getByText("Noor Haddad has it.").first().waitFor();
  await accessible(noor);
  await noor.getByRole("link", { name: "It is done" }).click();
  const sheet = noor.getByRole("dialog");
  await sheet.locator("textarea").fill("Yes, with her signature.");
  await sheet.getByRole("button").last().click();
  await noor.getByText("Yes, with her signature.").waitFor();

  await amara.goto(path);
  await amara.getByText("It goes on.").waitFor();
  await amara.getByText("Legal and Privacy is done:").waitFor();
  await amara.getByRole("heading", { name: "Where the time went" }).waitFor();
  await accessible(amara);
  await done(grace, amara, noor);
});

test("the story of a wait is told without scripts, on a telephone and on paper", async () => {
  const amara = await house.phone({ scripts: false });
  await enter(amara, AMARA);
  const story = await storyOf(amara, "Refund of 230.00 has not arrived, case 87-1907");
  await amara.goto(story);
  const heading = await amara.getByRole("heading", { level: 1 }).textContent();
  const said = heading.match(/^A patient waited (\d+(?:\.\d)?) days\. Of this, (\d+(?:\.\d)?) days were waits between colleagues\.$/);
  assert.ok(said, heading);
  const [waited, between] = await recomputed(amara, story);
  for (const [days, seconds] of [[said[1], waited], [said[2], between]]) {
    assert.ok(Math.abs(Number(days) - seconds / 86_400) < 0.51, `${days} days are ${seconds} seconds`);
  }
  const shares = await amara.locator("tbody tr td[data-label=Share]").allTextContents();
  const sum = shares.reduce((sum, share) => sum + Number.parseFloat(share), 0);
  assert.ok(Math.abs(sum - 100) <= shares.length, `${shares} add up to the whole`);
  await accessible(amara);
  await amara.emulateMedia({ media: "print" });
  await amara.getByRole("heading", { name: "Step by step" }).waitFor();
  await done(amara);
});

/** The path of the story of the request with this subject. */
async function storyOf(page, subject) {
  const found = await page.request.get(`/api/v1/requests?q=${encodeURIComponent(subject)}`);
  const { items } = await found.json();
  return `/requests/${items[0].reference}/story`;
}

/** How long the one outside waited, and how much of it for colleagues, in seconds: from the events of each request. */
async function recomputed(page, story) {
  const json = async (path) => (await page.request.get(path)).json();
  const reference = story.split("/")[2];
  const { items } = await json(`/api/v1/requests?q=${encodeURIComponent("case 87-1907")}&sort=newest`);
  const first = items.find((item) => item.reference === reference);
  const parts = items.filter((item) => item.id !== first.id);
  assert.equal(parts.length, 1, "Finance was asked for the payment");
  const whole = await json(`/api/v1/requests/${first.id}`);
  const at = (time) => Date.parse(time) / 1_000;
  const [from, to] = [at(whole.opened_at), at(whole.resolved_at)];
  // Until the first word, and while it waited for Finance and for whoever Finance asked.
  const events = whole.events.map((event) => [event.kind, at(event.at)]);
  const when = (kind) => events.find(([is]) => is === kind)[1];
  return [to - from, when("acknowledged") - from + when("resumed") - when("waits_for_parts")];
}
