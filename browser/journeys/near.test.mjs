// Near: a colleague asked by name, somebody who came by, a sign on the door, what is given on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { GRACE, KIRI, done, enter, toast } from "./alderbrook.mjs";
import { WAYS, inSight } from "./ways.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const as = async (person, options) => {
  const page = await house.desktop(options);
  await enter(page, person);
  return page;
};

/** The page of a colleague. */
async function visit(page, name) {
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  await inSight(page.getByRole("main").getByRole("link", { name })).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

for (const way of WAYS) {
  test(`somebody who came by is written down, ${way.name}`, async () => {
    const page = await way.open(house);
    await enter(page, KIRI);
    await page.goto("/");
    await way.press(page, page.getByRole("main").getByRole("link", { name: "Somebody came by" }));
    await page.getByRole("heading", { name: "Somebody came by" }).waitFor();
    const subject = `The blind in B-210 is stuck (${way.name})`;
    await way.fill(page, page.getByLabel("Somebody else, by name or e-mail"), "Grace Adeyemi");
    await way.fill(page, page.getByLabel("What was it about?"), subject);
    await way.press(page, page.getByRole("button", { name: "It is done already" }));
    await page.getByRole("heading", { level: 1, name: subject }).waitFor();
    await page.getByText("Kiri Tane wrote down what somebody came by for.").waitFor();
    await page.getByText("Done right away, when you came by.").waitFor();
    await accessible(page);
    const path = new URL(page.url()).pathname;
    await done(page);
    const grace = await as(GRACE);
    await grace.goto(path);
    await grace.getByRole("button", { name: "Yes, settled" }).waitFor();
    await done(grace);
  });

  test(`a colleague is asked by name, ${way.name}`, async () => {
    const page = await way.open(house);
    await enter(page, GRACE);
    await visit(page, "Kiri Tane");
    await way.press(page, page.getByRole("link", { name: "Ask Kiri" }));
    await page.getByRole("heading", { level: 1, name: "Ask Kiri Tane" }).waitFor();
    await accessible(page);
    const subject = `Which key opens the bicycle cellar? (${way.name})`;
    await way.fill(page, page.getByLabel("What do you need?"), subject);
    await way.press(page, page.getByRole("button", { name: "Ask Kiri" }));
    await page.getByRole("heading", { level: 1, name: subject }).waitFor();
    await page.getByText("It was asked of Kiri Tane by name.").waitFor();
    await page.getByText("for Kiri Tane first").first().waitFor();
    await done(page);
  });
}

test("a name that fits several people is asked after, and nothing typed is lost", async () => {
  const page = await as(KIRI, { scripts: false });
  await page.goto("/walk-up");
  await page.getByLabel("Somebody else, by name or e-mail").fill("ar");
  await page.getByLabel("What was it about?").fill("A lamp");
  await page.getByRole("button", { name: "I take it on" }).click();
  await page.getByText("Several people fit. Choose who it was.").first().waitFor();
  assert.equal(await page.getByLabel("What was it about?").inputValue(), "A lamp");
  await accessible(page);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "I take it on" }).click();
  await page.getByRole("heading", { level: 1, name: "A lamp" }).waitFor();
  assert.equal(await toast(page).textContent(), "Written down. You have it.");
  await done(page);
});

for (const scripts of [true, false]) {
  test(`a sign on the door says until when and who stands in, ${scripts ? "with" : "without"} scripts`, async () => {
    const kiri = await as(KIRI, { scripts });
    await visit(kiri, "Kiri Tane");
    await kiri.getByRole("link", { name: "Say when I am away" }).click();
    await kiri.getByLabel("Up to and including").fill(day(3));
    await kiri.getByLabel("Who stands in").selectOption({ label: "Marek Sobczak" });
    await accessible(kiri);
    await kiri.getByRole("button", { name: "Say so" }).click();
    await kiri.getByText(/^Away up to and including .*; Marek Sobczak stands in/).waitFor();
    await accessible(kiri);
    const grace = await as(GRACE, { scripts });
    await visit(grace, "Kiri Tane");
    await grace.getByRole("link", { name: "Ask Kiri" }).click();
    await grace.getByText(/^Kiri Tane is away .*Marek Sobczak stands in and is asked first\.$/).waitFor();
    await grace.getByLabel("What do you need?").fill("Who has the ladder?");
    await grace.getByRole("button", { name: "Ask Kiri" }).click();
    await grace.getByText("for Marek Sobczak first").first().waitFor();
    await kiri.getByRole("button", { name: "There again" }).click();
    await kiri.getByText(/^Away up to/).waitFor({ state: "detached" });
    await done(grace, kiri);
  });
}

test("what is open with somebody is given on in one go", async () => {
  const grace = await as(GRACE);
  await visit(grace, "Kiri Tane");
  await grace.getByRole("link", { name: "Ask Kiri" }).click();
  await grace.getByLabel("What do you need?").fill("A hook for the clock");
  await grace.getByRole("button", { name: "Ask Kiri" }).click();
  await grace.getByRole("heading", { level: 1, name: "A hook for the clock" }).waitFor();
  const path = new URL(grace.url()).pathname;
  const kiri = await as(KIRI, { scripts: false });
  await visit(kiri, "Kiri Tane");
  await kiri.getByRole("link", { name: "What is open" }).click();
  await kiri.getByRole("heading", { level: 1, name: "What is open with you" }).waitFor();
  await accessible(kiri);
  for (const box of await kiri.getByRole("checkbox").all()) await box.uncheck();
  await kiri.getByLabel(/A hook for the clock/).check();
  await kiri.getByRole("button", { name: "Give it on" }).click();
  await kiri.getByText("Choose one of those offered.").first().waitFor();
  await kiri.getByLabel("Who has it from now on").selectOption({ label: "Winston Clarke" });
  await kiri.getByRole("button", { name: "Give it on" }).click();
  assert.equal(await toast(kiri).textContent(), "Given on.");
  await grace.goto(path);
  await grace.getByText("for Winston Clarke first").first().waitFor();
  await done(grace, kiri);
});
