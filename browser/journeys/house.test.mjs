// The walk through the house: asked, acknowledged with a date, handed over, done, settled; once in each way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { noProblems, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, NOOR, enter, toast } from "./alderbrook.mjs";
import { WAYS, inSight } from "./ways.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

for (const way of WAYS) {
  test(`Grace asks, Amara gives a date and hands over, Noor finishes, Grace says settled: ${way.name}`, async () => {
    const subject = `Charged twice for one visit, ${way.name}`;
    const as = async (person) => {
      const page = await way.open(house);
      await enter(page, person);
      await page.goto("/");
      return {
        page,
        press: (target) => way.press(page, target),
        pressNamed: (role, name) => way.press(page, page.getByRole(role, { name })),
        fill: (label, text) => way.fill(page, page.getByLabel(label), text),
        choose: (label, option) => way.choose(page, page.getByLabel(label), option),
        arrives: (title) => page.getByRole("heading", { level: 1, name: title }).waitFor(),
        reads: (text) => inSight(page.getByText(text)).waitFor(),
      };
    };

    const grace = await as(GRACE);
    await grace.press(grace.page.getByRole("link", { name: "Ask", exact: true }));
    await grace.pressNamed("link", BILL);
    await grace.reads("A person answers within");
    await grace.fill("What do you need?", subject);
    await grace.fill("What have you tried, what do you wish for?", "She has rung twice. May I tell her it will be paid back?");
    await grace.press(grace.page.getByRole("radio", { name: "A patient" }));
    await grace.fill("Case", "88-2031");
    await grace.pressNamed("button", "Ask Patient Billing");
    await grace.reads("Patient Billing got it");
    assert.equal(await toast(grace.page).textContent(), "Asked. You can follow it here.");
    const path = new URL(grace.page.url()).pathname;

    const amara = await as(AMARA);
    await amara.press(amara.page.getByRole("link", { name: "Requests" }));
    await amara.arrives("Patient Billing");
    await amara.pressNamed("link", subject);
    await amara.reads("A patient waits, case 88-2031");
    await amara.press(amara.page.getByText("Add a line of your own"));
    await amara.fill("Your line", "I will look at both charges.");
    await amara.pressNamed("button", "Acknowledge");
    await amara.reads("Amara Okafor has it.");
    assert.equal(await toast(amara.page).textContent(), "They know that you have it.");

    await amara.pressNamed("link", "Hand over");
    await amara.choose("To which team", "Legal and Privacy");
    await amara.fill("Why it belongs there", "The contract decides which charge is right.");
    await amara.pressNamed("button", "Hand over");
    await amara.reads("Amara Okafor handed it from Patient Billing to Legal and Privacy.");

    const noor = await as(NOOR);
    await noor.press(noor.page.getByRole("link", { name: "Requests" }));
    await noor.arrives("Legal and Privacy");
    await noor.pressNamed("link", subject);
    await noor.pressNamed("link", "It is done");
    await noor.fill("What was done", "The second charge is wrong. It is taken back today.");
    await noor.pressNamed("button", "It is done");
    await noor.reads("Noor Haddad says it is done.");

    await grace.page.goto(path);
    await grace.reads("“The second charge is wrong. It is taken back today.”");
    await grace.pressNamed("button", "Yes, settled");
    await grace.reads("Grace Adeyemi settled it.");

    for (const { page } of [grace, amara, noor]) {
      noProblems(page);
      await page.context().close();
    }
  });
}
