// What a team asks: made in minutes, answered with scripts and without, with a file that travels along.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessible, open, shot } from "../harness.mjs";
import { AMARA, GRACE, done, enter, toast } from "./alderbrook.mjs";

const SERVICE = "Corrected or second invoice";
const RECEIPT = { name: "Receipt of Zoë.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 paid in full") };

let house;
before(async () => (house = await open()));
after(() => house.close());

/** Opens the page of the questions as the lead of the team. */
async function questions(page) {
  await page.goto("/settings/services");
  await page.getByRole("link", { name: SERVICE }).click();
  await page.getByRole("link", { name: "Change the questions" }).click();
  await page.getByRole("heading", { level: 1, name: `What ${SERVICE} asks` }).waitFor();
}

/** Adds a question of this kind; gives the part of the page in which it is made. */
async function add(page, kind, label) {
  await page.locator("select#kind").selectOption({ label: kind });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const row = page.locator(".question-row details[open]").last();
  await row.getByLabel("Question", { exact: true }).fill(label);
  return row;
}

/** The form of the service, as somebody who wants something finds it. */
async function wants(page) {
  await page.goto("/ask");
  await page.getByRole("link", { name: SERVICE }).first().click();
  // The field to search in on the page before is called the same.
  await page.locator("#subject").waitFor();
}

test("a lead makes a form with a condition, and sees how it looks before anybody else does", async () => {
  const amara = await house.desktop();
  await enter(amara, AMARA);
  await questions(amara);
  const what = await add(amara, "A choice", "What is wrong with it?");
  await what.getByLabel("To choose from").fill("The address\nThe amount");
  await what.getByLabel("Needed").check();
  const amount = await add(amara, "A number", "What should it say?");
  await amount.getByLabel("Unit").fill("EUR");
  await amount.getByLabel("Needed").check();
  await amount.getByLabel("Depends on").selectOption({ label: "What is wrong with it?" });
  await amount.getByLabel("Only after one of these answers").fill("The amount");
  await add(amara, "A file", "The receipt");
  await amara.getByRole("button", { name: "See how it looks" }).last().click();
  const ahead = amara.locator(".ask-ahead");
  await ahead.getByText("What is wrong with it?", { exact: true }).waitFor();
  assert.equal(await ahead.getByLabel("What should it say?").isVisible(), false);
  await ahead.getByLabel("The amount").check();
  assert.equal(await ahead.getByLabel("What should it say?").isVisible(), true);
  await accessible(amara);
  await shot(amara, "form-made-desktop");

  const grace = await house.desktop();
  await enter(grace, GRACE);
  await wants(grace);
  assert.equal(await grace.getByText("What is wrong with it?").count(), 0, "nothing is asked before it is saved");

  await amara.getByRole("button", { name: "Save the questions" }).click();
  assert.equal(await toast(amara).textContent(), "This is asked from now on.");
  await amara.locator("summary", { hasText: "The receipt" }).click();
  await amara.locator(".question-row details[open]").getByRole("button", { name: "Move up" }).click();
  assert.match(await amara.locator(".question-row summary").nth(1).innerText(), /^2\. The receipt/);
  await done(amara, grace);
});

test("with scripts a question appears when it is asked, a file travels, and both sides read the answers", async () => {
  const grace = await house.phone();
  await enter(grace, GRACE);
  await wants(grace);
  const amount = grace.getByLabel("What should it say?");
  assert.equal(await amount.isVisible(), false);
  await grace.getByLabel("What do you need?").fill("One digit too many");
  await grace.getByLabel("The amount").check();
  assert.equal(await amount.isVisible(), true);
  assert.equal(await grace.getByText("Only if").isVisible(), false);
  await amount.fill("lots");
  await grace.getByLabel("The receipt").setInputFiles(RECEIPT);
  await accessible(grace);
  await shot(grace, "form-asked-phone");
  await grace.getByRole("button", { name: /^Ask / }).click();
  await grace.getByText("This is not a number.").first().waitFor();
  assert.equal(await grace.getByLabel(/Receipt of Zoë\.pdf/).isChecked(), true, "the file is there already");
  assert.equal(await grace.getByLabel("The amount").isChecked(), true);
  await accessible(grace);
  await shot(grace, "form-again-phone");
  await amount.fill("12,50");
  await grace.getByRole("button", { name: /^Ask / }).click();
  await grace.getByRole("heading", { level: 1, name: "One digit too many" }).waitFor();
  await shot(grace, "form-answered-phone");
  const path = new URL(grace.url()).pathname;

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto(path);
  const answers = amara.locator(".answers");
  await answers.getByText("The amount", { exact: true }).waitFor();
  await answers.getByText("12.50 EUR").waitFor();
  await accessible(amara);
  await shot(amara, "form-answered-desktop");
  const coming = amara.waitForEvent("download");
  await answers.getByRole("link", { name: RECEIPT.name }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), RECEIPT.name);
  assert.deepEqual(await readFile(await file.path()), RECEIPT.buffer);
  await done(grace, amara);
});

test("without scripts every question is there, says when it is asked, and the server judges the same way", async () => {
  const grace = await house.desktop({ scripts: false });
  await enter(grace, GRACE);
  await wants(grace);
  await grace.getByText("Only if “What is wrong with it?” is The amount.").waitFor();
  await grace.getByLabel("What do you need?").fill("Another street");
  await grace.getByLabel("The amount").check();
  await grace.getByLabel("The receipt").setInputFiles(RECEIPT);
  await grace.getByRole("button", { name: /^Ask / }).click();
  await grace.locator("[id='answers.what_should_it_say-error']").waitFor();
  await grace.getByText("Already here.").waitFor();
  await grace.getByLabel("The address").check();
  await shot(grace, "form-plain-desktop");
  await grace.getByRole("button", { name: /^Ask / }).click();
  await grace.getByRole("heading", { level: 1, name: "Another street" }).waitFor();
  const answers = grace.locator(".answers");
  await answers.getByText("The address", { exact: true }).waitFor();
  await answers.getByRole("link", { name: RECEIPT.name }).waitFor();
  assert.equal(await answers.getByText("What should it say?").count(), 0);
  await done(grace);
});
