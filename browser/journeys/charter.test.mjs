// What a team says one may expect, a wish that something be different, answers put in, and a checklist.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, JONAS, OSKAR, TECHNICIAN, ask, done, enter, speak, toast } from "./alderbrook.mjs";
import { WAYS } from "./ways.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const main = (page) => page.getByRole("main");

const as = async (person, options) => {
  const page = await house.desktop(options);
  await enter(page, person);
  return page;
};

/** The page of what one may expect of Patient Billing. */
async function charter(page) {
  await page.goto("/people");
  await page.goto("/ask");
  await page.getByRole("link", { name: BILL }).first().click();
  await main(page).getByRole("link", { name: "What you may expect from this team" }).click();
  await page.getByRole("heading", { level: 1, name: "What you may expect from us" }).waitFor();
  return new URL(page.url()).pathname;
}

for (const way of WAYS) {
  test(`whoever leads writes what one may expect, and everybody reads it, ${way.name}`, async () => {
    const grace = await as(GRACE);
    const path = await charter(grace);
    await grace.getByText("Signed by Amara Okafor").waitFor();
    assert.equal(await main(grace).getByRole("link", { name: "Write it anew" }).count(), 0);
    await accessible(grace);
    const amara = await way.open(house);
    await enter(amara, AMARA);
    await amara.goto(path);
    await way.press(amara, main(amara).getByRole("link", { name: "Write it anew" }));
    const words = `We ring back the same day (${way.name}).`;
    await amara.getByRole("heading", { level: 1, name: "What one may expect from Patient Billing" }).waitFor();
    await way.fill(amara, amara.getByRole("textbox", { name: "What you may expect from us" }), words);
    await accessible(amara);
    await way.press(amara, amara.getByRole("button", { name: "Sign it" }));
    await main(amara).getByText(words).waitFor();
    await grace.goto(path);
    await main(grace).getByText(words).waitFor();
    await done(grace, amara);
  });

  test(`somebody wishes for something to be different and hears what is taken over, ${way.name}`, async () => {
    const subject = `A bill with no explanation (${way.name})`;
    const wish = `Each line of a bill explains itself (${way.name})`;
    const asked = await as(GRACE);
    const first = await ask(asked, BILL, subject);
    const grace = await way.open(house);
    await enter(grace, GRACE);
    await grace.goto(first);
    await way.press(grace, main(grace).getByRole("link", { name: "Something should be different" }));
    await grace.getByRole("heading", { level: 1, name: "What do you wish for?" }).waitFor();
    await accessible(grace);
    await way.fill(grace, grace.getByLabel("What should be different?"), wish);
    await way.fill(grace, grace.getByLabel("What would help?"), "A glossary on the back.");
    await way.press(grace, grace.getByRole("button", { name: "Send it" }));
    await grace.getByRole("heading", { level: 1, name: wish }).waitFor();
    await grace.getByRole("link", { name: new RegExp(subject.replace(/[()]/g, ".")) }).waitFor();
    const path = new URL(grace.url()).pathname;

    const amara = await way.open(house);
    await enter(amara, AMARA);
    await amara.goto(path);
    await main(amara).getByText("A glossary on the back.").first().waitFor();
    await way.press(amara, main(amara).getByRole("link", { name: "It is done" }));
    await way.press(amara, amara.getByRole("radio", { name: "Taken over in part" }));
    await way.fill(amara, amara.getByLabel("What was done"), "The ten words that are asked most, from May on.");
    await accessible(amara);
    await way.press(amara, amara.getByRole("button", { name: "It is done" }));
    await amara.getByText("answered the wish: Taken over in part").first().waitFor();
    await grace.goto(path);
    await grace.getByText("answered the wish: Taken over in part").first().waitFor();
    await done(asked, grace, amara);
  });

  test(`an answer is put in and a checklist ticked, ${way.name}`, async () => {
    const subject = `Where does my case stand (${way.name})`;
    const grace = await as(GRACE);
    const path = await ask(grace, BILL, subject);
    const amara = await way.open(house);
    await enter(amara, AMARA);
    await amara.goto(path);
    await way.fill(amara, amara.getByLabel("Message"), "Good morning.");
    await way.choose(amara, amara.getByLabel("An answer we give again and again"), "What we need to find a case");
    await way.press(amara, amara.getByRole("button", { name: "Put in" }));
    const box = amara.locator("form.reply textarea");
    await amara.waitForFunction(() => document.querySelector("form.reply textarea").value.includes("Dear Grace"));
    assert.match(await box.inputValue(), /Good morning\..*please send us the case number/s);
    await way.press(amara, main(amara).getByRole("link", { name: "Add a step" }));
    await way.fill(amara, amara.getByLabel("What is to be done"), "Ring the ward");
    await way.press(amara, amara.getByRole("button", { name: "Add it" }));
    await amara.getByText("0 of 1").first().waitFor();
    await way.press(amara, amara.getByRole("button", { name: "Tick: Ring the ward" }));
    await amara.getByText("1 of 1").first().waitFor();
    await accessible(amara);
    await grace.goto(path);
    assert.equal(await grace.getByText("Ring the ward").count(), 0);
    await done(grace, amara);
  });
}

test("a team keeps what it answers again and again, and says it in German, too", async () => {
  const page = await as(AMARA);
  const path = await charter(page);
  await page.goto(path.replace("/charter", "/templates"));
  await main(page).getByRole("link", { name: "Write one" }).click();
  await page.getByLabel("Title").fill("Thank you");
  await page.getByLabel("Text", { exact: true }).fill("Dear {name}, thank you for {number}.");
  await page.getByRole("button", { name: "Keep it" }).click();
  await toast(page).filter({ hasText: "It is kept" }).waitFor();
  await main(page).getByText("Dear {name}, thank you for {number}.").waitFor();
  await accessible(page);
  const grace = await as(GRACE);
  assert.equal((await grace.goto(path.replace("/charter", "/templates"))).status(), 404);
  const jonas = await as(JONAS);
  await speak(jonas, "Deutsch");
  await jonas.goto(path);
  await jonas.getByRole("heading", { level: 1, name: "Was Sie von uns erwarten dürfen" }).waitFor();
  await accessible(jonas);
  await grace.context().close();
  await done(page, jonas);
});

test("in confidence it has no number, and an administrator knows of nothing", async () => {
  const grace = await as(GRACE);
  const path = await charter(grace);
  await grace.goto(path.replace("/charter", "/complaint"));
  await grace.getByLabel("What should be different?").fill("We are spoken to as colleagues");
  await grace.getByLabel("What would help?").fill("A word with each other.");
  await grace.getByRole("radio", { name: /^In confidence/ }).check();
  await grace.getByRole("button", { name: "Send it" }).click();
  await grace.getByRole("heading", { level: 1, name: "We are spoken to as colleagues" }).waitFor();
  const secret = new URL(grace.url()).pathname;
  assert.match(secret, /\/requests\/[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  await accessible(grace);
  const oskar = await as(OSKAR);
  assert.equal((await oskar.goto(secret)).status(), 404);
  await oskar.goto("/settings/services");
  assert.equal(await oskar.getByText("Complaints in confidence").count(), 0);
  await oskar.context().close();
  const amara = await as(AMARA);
  await amara.goto(secret);
  await amara.getByRole("heading", { level: 1, name: "We are spoken to as colleagues" }).waitFor();
  await done(grace, amara);
});

for (const way of WAYS.filter((way) => way.name !== "with the keyboard alone")) {
  test(`from a vendor, one reads what a team one works with says, and wishes for something there, ${way.name}`, async () => {
    const page = await way.open(house);
    await enter(page, TECHNICIAN);
    await page.goto("/relationships");
    await way.press(page, main(page).getByRole("link", { name: "Kessler Heating serves Facilities", exact: true }));
    await way.press(page, main(page).getByRole("link", { name: "What you may expect from us" }));
    await page.getByRole("heading", { level: 1, name: "What you may expect from us" }).waitFor();
    await accessible(page);
    const path = new URL(page.url()).pathname;
    assert.equal((await page.request.get(path.replace("/charter", ""))).status(), 404, "the team has no page for them");
    await way.press(page, main(page).getByRole("link", { name: "Something should be different" }));
    await way.fill(page, page.getByLabel("What should be different?"), "Somebody is there who opens the boiler room");
    await way.fill(page, page.getByLabel("What would help?"), "A name and a number on the evening before.");
    assert.equal(await page.getByRole("radio").count(), 0, "it goes to the team");
    await accessible(page);
    await way.press(page, page.getByRole("button", { name: "Send it" }));
    await page.getByRole("heading", { level: 1, name: "Somebody is there who opens the boiler room" }).waitFor();
    await done(page);
  });
}
