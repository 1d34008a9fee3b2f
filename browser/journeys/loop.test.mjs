// Cardiology and Patient Billing go once round the loop: they map, say what they need, promise, change something and review.
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, SIOBHAN, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const NEEDED = "The stand of a case before the patient calls.";

test("Cardiology and Patient Billing go once round the loop", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  const siobhan = await house.phone();
  await enter(siobhan, SIOBHAN);

  // Map: both have confirmed what passes between them.
  await amara.goto("/map");
  await amara.goto("/reviews");
  await amara.getByRole("link", { name: "Cardiology serves Patient Billing" }).first().click();
  await amara.getByText("On the table, drawn from the data").waitFor();
  const review = new URL(amara.url()).pathname;
  await amara.locator(".crumbs").getByRole("link", { name: "Cardiology serves Patient Billing" }).click();
  await amara.getByText("Both sides have confirmed this line.").waitFor();
  const line = new URL(amara.url()).pathname;
  await accessible(amara);

  // Listen: one side says what it needs; the other offers something else, and they agree.
  await amara.goto(`${line}/needs`);
  await amara.locator('a.button[href^="/needs/new"]').click();
  await amara.locator("#words").fill(NEEDED);
  await amara.locator("form.form button.primary").click();
  await amara.getByText(NEEDED).first().waitFor();
  const need = new URL(amara.url()).pathname;
  await siobhan.goto("/improve");
  await siobhan.locator('a[href="/needs"]').first().click();
  await siobhan.getByRole("link", { name: NEEDED }).click();
  await siobhan.locator("#words").fill("Every Friday at noon, for all cases that are open.");
  await siobhan.getByRole("button", { name: "Offer this instead" }).click();
  await siobhan.getByText("offers something else").first().waitFor();
  await amara.goto(need);
  await amara.getByRole("button", { name: "Agree" }).click();
  await amara.getByText("Both agreed on what Cardiology offered").waitFor();

  // Act: it becomes a promise that both sign, beside what they agreed before.
  await siobhan.goto(line);
  await siobhan.getByRole("link", { name: "Propose a change" }).click();
  const promises = siobhan.locator("#provider");
  await promises.fill(`${await promises.inputValue()}\nThe stand of every open case, Fridays at noon`);
  await accessible(siobhan);
  await siobhan.getByRole("button", { name: "Propose it" }).click();
  await siobhan.getByRole("button", { name: "Sign for Cardiology" }).click();
  await amara.goto(line);
  await amara.getByRole("link", { name: /^Agreement / }).first().click();
  await amara.getByText("The stand of every open case, Fridays at noon").first().waitFor();
  await amara.getByRole("button", { name: "Sign for Patient Billing" }).click();
  await amara.getByText(/is in force/).first().waitFor();
  await accessible(amara);

  // And something changes, which both look after.
  await amara.goto(need);
  await amara.getByRole("link", { name: "Propose an improvement" }).click();
  await amara.locator("#title").fill("One list on Fridays");
  await amara.locator("#measure").selectOption("accepted");
  await amara.getByRole("button", { name: "Keep it" }).click();
  await amara.getByRole("heading", { level: 1, name: "One list on Fridays" }).waitFor();
  const improvement = new URL(amara.url()).pathname;
  await siobhan.goto(improvement);
  await siobhan.locator("select#person-provider").selectOption({ label: SIOBHAN.name });
  await siobhan.getByRole("button", { name: "Name them" }).click();
  await siobhan.getByText(`${SIOBHAN.name} looks after it.`).waitFor();
  await siobhan.getByRole("button", { name: "Begin" }).click();
  await siobhan.getByText("The 90 days before it began").waitFor();
  await siobhan.goto(line);
  await siobhan.getByText("One improvement goes on.").waitFor();

  // Review: both decide, and are on course.
  await amara.goto(review);
  await amara.locator("#words-decision").fill("We look at the list together in January");
  await amara.getByRole("button", { name: "Keep the decision" }).click();
  await amara.getByText("We look at the list together in January").first().waitFor();
  await amara.getByRole("link", { name: "Say what came of it" }).click();
  await amara.getByLabel(/^On course/).check();
  await amara.locator("#told").fill("A list on Fridays, since you asked where your cases stand.");
  await amara.getByRole("button", { name: "End the review" }).click();
  await amara.getByText("A list on Fridays, since you asked where your cases stand.").waitFor();
  await accessible(amara);
  await amara.goto(line);
  await amara.getByText(/[Hh]eld, /).first().waitFor();
  await accessible(amara);
  await siobhan.goto("/loop?stage=reviewed");
  await siobhan.getByRole("link", { name: "Cardiology serves Patient Billing" }).waitFor();
  await accessible(siobhan);
  await done(amara, siobhan);
});
