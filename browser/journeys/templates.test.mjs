// Answers that are given again and again, with what is done along with them: the sheet says what it will do before it does
// it. And what was done by mistake goes back from the toast.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, ask, done, enter, toast } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const as = async (person, device = "desktop", options) => {
  const page = await house[device](options);
  await enter(page, person);
  return page;
};

for (const [device, subject, options] of [
  ["desktop", "Which case is it, please?"],
  ["phone", "A bill without its case"],
  ["desktop", "No number on the letter", { scripts: false }],
]) {
  const way = options ? "without scripts" : `on a ${device}`;
  test(`an answer says what it will do, and then does all of it, ${way}`, async () => {
    const grace = await as(GRACE);
    const path = await ask(grace, BILL, subject);
    const amara = await as(AMARA, device, options);
    await amara.goto(path);
    const said = amara.getByText("please send us the case number");
    await amara.getByRole("link", { name: /What we need to find a case/ }).filter({ visible: true }).first().click();
    const button = amara.getByRole("button", { name: "Do all of this" });
    await button.waitFor();
    await amara.getByText("Grace Adeyemi reads this, and it waits for an answer.").first().waitFor();
    const words = amara.locator("textarea[name=message]").filter({ visible: true }).first();
    assert.match(await words.inputValue(), /^Dear Grace Adeyemi,\n\nplease send us the case number/);
    if (!options) await accessible(amara);
    // Looking does nothing yet.
    await grace.goto(path);
    assert.equal(await grace.getByText("please send us the case number").count(), 0);
    await button.click();
    await said.first().waitFor();
    assert.equal(await toast(amara).textContent(), "Done, all of it.");
    await amara.getByText(/waits for/i).first().waitFor();
    await grace.goto(path);
    await grace.getByText("please send us the case number").first().waitFor();
    await done(grace, amara);
  });
}

for (const device of ["desktop", "phone"]) {
  test(`what was taken by mistake goes back from the toast, on a ${device}`, async () => {
    const amara = await as(AMARA, device);
    await amara.goto("/requests");
    await amara.getByRole("button", { name: "Take next" }).filter({ visible: true }).first().click();
    assert.equal(await toast(amara).textContent(), "You have it.");
    const taken = new URL(amara.url()).pathname;
    assert.match(taken, /^\/requests\/\d+$/);
    // That it was put back stands there already where it happened before.
    const undone = amara.waitForResponse((answer) => answer.request().method() === "POST");
    await amara.locator("toast-note").getByRole("button", { name: "Undo" }).click();
    await undone;
    await amara.getByText("Amara Okafor put it back in the line.").first().waitFor();
    await amara.goto(taken);
    const take = amara.getByRole("link", { name: "I take it" });
    await take.filter({ visible: true }).first().waitFor();
    await done(amara);
  });
}
