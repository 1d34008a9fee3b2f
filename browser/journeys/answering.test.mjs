// Answering with good manners: who is next, a first word and a new date, what a form keeps, what comes back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open } from "../harness.mjs";
import { AMARA, BILL, GRACE, ask, done, enter, toast } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const as = async (person, options) => {
  const page = await house.desktop(options);
  await enter(page, person);
  return page;
};
const standing = (page) => page.locator(".standing").innerText();

test("taking a request before an earlier one asks for the reason, and the line shows it", async () => {
  const grace = await as(GRACE);
  const earlier = await ask(grace, BILL, "A copy for the tax office");
  const later = await ask(grace, BILL, "Is the portal open on Friday?");
  const amara = await as(AMARA);
  await amara.goto(later);
  await amara.getByRole("link", { name: "I take it" }).click();
  const sheet = amara.getByRole("dialog");
  await sheet.getByRole("heading", { name: /^Take #\d+ before \d+ earlier requests?\?$/ }).waitFor();
  await sheet.getByRole("link", { name: /^Take #\d+ instead$/ }).waitFor();
  await sheet.getByLabel("Another reason").check();
  await sheet.getByRole("button", { name: "Take it, with this reason" }).click();
  await amara.getByText("Say why this one comes first").first().waitFor();
  assert.equal(await amara.getByLabel("Another reason").isChecked(), true, "what was chosen is still chosen");
  await amara.getByLabel("In your words").fill("The portal closes at noon");
  await amara.getByRole("button", { name: "Take it, with this reason" }).click();
  assert.equal(await toast(amara).textContent(), "You have it.");
  await amara.getByText(/Amara Okafor took it before \d+ earlier/).waitFor();
  await amara.goto("/requests?tab=mine");
  await amara.getByText(/^Taken before \d+ earlier ones? by Amara Okafor, .*: The portal closes at noon$/).waitFor();
  assert.notEqual(earlier, later);
  await done(grace, amara);
});

test("the first of the line is taken without a word", async () => {
  const page = await as(AMARA);
  await page.goto("/requests");
  await page.getByRole("button", { name: "Take next" }).first().click();
  assert.equal(await toast(page).textContent(), "You have it.");
  await done(page);
});

test("a first word can be undone from the toast, and then it is as before", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "Which address is on the bill?");
  const amara = await as(AMARA);
  await amara.goto(path);
  const before = await standing(amara);
  await amara.getByRole("button", { name: "Acknowledge" }).click();
  await amara.getByText("Amara Okafor has it.").first().waitFor();
  await amara.getByRole("button", { name: "Undo" }).click();
  await amara.getByText("Amara Okafor took the first word back.").waitFor();
  assert.equal(await standing(amara), before);
  await amara.getByRole("button", { name: "Acknowledge" }).waitFor();
  await done(grace, amara);
});

test("the sentence of a first word says the date that is chosen, another time too", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "Second reminder, by mistake?");
  const amara = await as(AMARA);
  await amara.goto(path);
  const sentence = amara.locator(".ack-says .when");
  const labels = amara.locator(".choice");
  await labels.first().click();
  const first = await sentence.textContent();
  await labels.nth(1).click();
  assert.notEqual(await sentence.textContent(), first);
  await amara.getByText("Another time").click();
  const year = new Date().getFullYear() + 1;
  await amara.getByLabel("When", { exact: true }).fill(`${year}-03-02T10:30`);
  assert.match(await sentence.textContent(), /2 March, 10:30$/);
  await amara.getByRole("button", { name: "Acknowledge" }).click();
  await amara.getByText("Amara Okafor has it.").first().waitFor();
  assert.match(await standing(amara), /2 Mar.*10:30/);
  await done(grace, amara);
});

test("a date that moves says why, and the one who waits reads both", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "Does the voucher count?");
  const amara = await as(AMARA);
  await amara.goto(path);
  await amara.getByRole("button", { name: "Acknowledge" }).click();
  await amara.getByRole("link", { name: "Give a new date" }).click();
  const sheet = amara.getByRole("dialog");
  await sheet.getByLabel("Why the date moves").fill("The voucher is with Finance.");
  // The one that is chosen already was given with the first word.
  await sheet.locator('.choice:has(input:not(:checked):not([value="other"]))').first().click();
  await sheet.getByRole("button", { name: "Give this date" }).click();
  await amara.getByText(/^Amara Okafor moved the date from /).waitFor();
  await grace.goto(path);
  await grace.getByText("“The voucher is with Finance.”").waitFor();
  await grace.goto("/requests?asked");
  await grace.getByText(/^moved once, was /).first().waitFor();
  await done(grace, amara);
});

test("a sheet can be left as it was opened, and nothing has happened", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "One stamp too many");
  await grace.getByRole("link", { name: "Take it back" }).click();
  await grace.getByRole("dialog").getByRole("link", { name: "Not now" }).click();
  await grace.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal(new URL(grace.url()).pathname, path);
  await grace.getByRole("link", { name: "Take it back" }).waitFor();
  await done(grace);
});

test("a date that is needed, with its reason, stands on the request", async () => {
  const grace = await as(GRACE);
  await grace.goto("/ask");
  await grace.getByRole("link", { name: BILL }).first().click();
  const send = grace.getByRole("button", { name: /^Ask / });
  await send.waitFor();
  await grace.getByLabel("What do you need?").fill("The sum before her holiday");
  await grace.getByLabel("Needed by").fill(`${new Date().getFullYear() + 1}-03-02`);
  await grace.getByLabel("Because").fill("She leaves the day after");
  await send.click();
  const facts = grace.locator(".facts");
  await facts.getByText(/\b2 Mar\b/).filter({ hasText: "She leaves the day after" }).waitFor();
  await done(grace);
});

test("who says it is done says, too, whether somebody outside had waited", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "May she pay by card?", { outside: "A patient" });
  const amara = await as(AMARA);
  await amara.goto(`${path}/resolve`);
  const question = amara.getByRole("group", { name: "A patient waited for this, it says. Did someone?" });
  assert.equal(await question.getByLabel("Yes").isChecked(), true);
  await question.getByLabel("No").check();
  await amara.getByLabel("What was done").fill("Yes, from January on.");
  await amara.getByRole("button", { name: "It is done" }).click();
  await amara.getByText("Amara Okafor says it is done.").waitFor();
  await done(grace, amara);
});

test("keys walk the line, acknowledge, take, and show themselves", async () => {
  const grace = await as(GRACE);
  const subject = "A receipt in English";
  await ask(grace, BILL, subject);
  const page = await as(AMARA);
  await page.goto("/");
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.getByRole("heading", { level: 1, name: "Patient Billing" }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const titles = await page.locator(".queue .row-title").allTextContents();
  await page.keyboard.press("j");
  assert.equal(await focused(), titles[0]);
  await page.keyboard.press("j");
  assert.equal(await focused(), titles[1]);
  await page.keyboard.press("k");
  assert.equal(await focused(), titles[0]);

  await page.keyboard.press("?");
  await page.getByRole("dialog").getByRole("heading", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  for (let step = 0; step < titles.length && (await focused()) !== subject; step += 1) await page.keyboard.press("j");
  assert.equal(await focused(), subject);
  await page.keyboard.press("t");
  await page.getByRole("dialog").getByRole("heading", { name: /^Take #/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: subject }).waitFor();
  await page.keyboard.press("a");
  await page.getByText("Amara Okafor has it.").first().waitFor();
  await page.keyboard.press("z");
  await page.getByText("Amara Okafor took the first word back.").waitFor();
  await page.keyboard.press("r");
  await page.keyboard.type("a t j ?");
  assert.equal(await page.getByLabel("Message").inputValue(), "a t j ?", "while somebody types, keys are letters");
  await done(grace, page);
});

for (const scripts of [true, false]) {
  const ways = scripts ? "with scripts" : "without scripts";
  test(`a form that cannot be taken keeps what was typed, and says beside the field why: ${ways}`, async () => {
    const grace = await as(GRACE, { scripts });
    await grace.goto("/ask");
    await grace.getByRole("link", { name: BILL }).first().click();
    const send = grace.getByRole("button", { name: /^Ask / });
    await send.waitFor();
    await grace.getByLabel("What do you need?").fill("A date that has passed");
    await grace.getByLabel("What have you tried, what do you wish for?").fill("Two lines\nof text");
    await grace.getByLabel("A patient", { exact: true }).check();
    await grace.getByLabel("Case").fill("88-7");
    await grace.getByLabel("Needed by").fill("2020-01-31");
    await grace.getByLabel("Because").fill("It was wanted then");
    await send.click();
    const error = grace.locator("#needed_by-error");
    await error.waitFor();
    assert.equal(await error.innerText(), "This has passed already.");
    assert.equal(await grace.getByLabel("What do you need?").inputValue(), "A date that has passed");
    assert.equal(await grace.getByLabel("What have you tried, what do you wish for?").inputValue(), "Two lines\nof text");
    assert.equal(await grace.getByLabel("A patient", { exact: true }).isChecked(), true);
    assert.equal(await grace.getByLabel("Case").inputValue(), "88-7");
    assert.equal(await grace.getByLabel("Needed by").inputValue(), "2020-01-31");
    assert.equal(await grace.getByLabel("Because").inputValue(), "It was wanted then");
    assert.equal(await grace.getByLabel("Needed by").getAttribute("aria-invalid"), "true");
    await done(grace);
  });

  test(`a first word for a time that has passed keeps the time and the line: ${ways}`, async () => {
    const grace = await as(GRACE);
    const path = await ask(grace, BILL, `Paid twice by card, ${ways}`);
    const amara = await as(AMARA, { scripts });
    await amara.goto(path);
    await amara.getByText("Another time").click();
    await amara.getByLabel("When", { exact: true }).fill("2020-01-31T10:00");
    await amara.getByText("Add a line of your own").click();
    await amara.getByLabel("Your line").fill("I look at both charges.");
    await amara.getByRole("button", { name: "Acknowledge" }).click();
    await amara.getByText("This has passed already.").first().waitFor();
    assert.equal(await amara.getByLabel("When", { exact: true }).inputValue(), "2020-01-31T10:00");
    assert.equal(await amara.getByLabel("Your line").inputValue(), "I look at both charges.");
    await done(grace, amara);
  });
}

test("a hand-over without a reason keeps the team that was chosen", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "An insurer's letter came to us");
  const amara = await as(AMARA);
  await amara.goto(`${path}/hand-over`);
  await amara.getByLabel("To which team").selectOption({ label: "Legal and Privacy" });
  await amara.getByLabel("Why it belongs there").fill(" ");
  await amara.getByRole("button", { name: "Hand over" }).click();
  await amara.locator("#reason-error").waitFor();
  const chosen = amara.getByLabel("To which team").locator("option:checked");
  assert.equal(await chosen.innerText(), "Legal and Privacy");
  await done(grace, amara);
});

test("what is not settled goes back with what is missing, and comes again", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "The refund has not arrived");
  const amara = await as(AMARA);
  await amara.goto(path);
  await amara.getByRole("link", { name: "It is done" }).click();
  await amara.getByLabel("What was done").fill("It left on Monday.");
  await amara.getByRole("dialog").getByRole("button", { name: "It is done" }).click();
  await amara.getByText("Amara Okafor says it is done.").waitFor();
  await grace.goto(path);
  await grace.getByRole("link", { name: "Not settled" }).click();
  await grace.getByLabel("Something is missing").check();
  await grace.getByLabel("What is still missing").fill("It went to another account.");
  await grace.getByRole("button", { name: "Send it back" }).click();
  await grace.getByText("Grace Adeyemi says it is not settled.").waitFor();
  await amara.goto(path);
  await amara.getByText("“It went to another account.”").waitFor();
  await amara.getByRole("link", { name: "It is done" }).waitFor();
  await done(grace, amara);
});

test("what waits for somebody says for whom, and goes on with an answer", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "A bill without a name");
  const amara = await as(AMARA);
  await amara.goto(path);
  await amara.getByRole("link", { name: "Pause" }).click();
  const sheet = amara.getByRole("dialog");
  await sheet.getByLabel("whoever asked").check();
  await sheet.getByLabel("What has to happen").fill("Please send me the visit number.");
  await sheet.getByRole("button", { name: "Pause" }).click();
  await amara.getByText("It waits for whoever asked.").first().waitFor();
  await grace.goto(path);
  await grace.getByText("“Please send me the visit number.”").waitFor();
  await grace.getByLabel("Message").fill("It is 4711.");
  await grace.getByRole("button", { name: "Send" }).click();
  await grace.getByText("It goes on.").first().waitFor();
  await done(grace, amara);
});

test("an internal note is read by the team, and the one who asked does not learn of it", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, BILL, "Why is there a reminder fee?");
  const amara = await as(AMARA);
  await amara.goto(path);
  await amara.getByText("Internal note", { exact: true }).click();
  await amara.locator("textarea:visible[name=body]").fill("We forgot to switch it off.");
  await amara.getByRole("button", { name: "Keep note" }).click();
  await amara.getByText("We forgot to switch it off.").waitFor();
  await grace.goto(path);
  const page = await grace.locator("main").innerText();
  assert.doesNotMatch(page, /switch it off|internal note/i);
  await done(grace, amara);
});

test("something is asked again every month, and ended, without scripts", async () => {
  const grace = await as(GRACE, { scripts: false });
  const path = await ask(grace, BILL, "List of open refunds");
  await grace.goto(path);
  await grace.getByRole("link", { name: "Ask this again and again" }).click();
  await grace.getByLabel("Every month").check();
  await grace.getByLabel("For the first time on").fill("2020-01-31");
  await grace.getByRole("button", { name: "Have it asked again" }).click();
  await grace.getByText("This has passed already.").first().waitFor();
  assert.equal(await grace.getByLabel("Every month").isChecked(), true, "what was chosen is still chosen");
  await grace.getByLabel("For the first time on").fill("2031-01-31");
  await grace.getByRole("button", { name: "Have it asked again" }).click();
  await grace.waitForURL((url) => url.pathname === "/requests/again");
  const row = grace.locator("li", { hasText: "List of open refunds" });
  await row.getByText(/2031/).waitFor();
  await row.getByRole("button", { name: /^End it/ }).click();
  await grace.waitForURL((url) => url.search.includes("again-stopped"));
  assert.equal(await row.count(), 0);
  await done(grace);
});
