// At the doors of the house: who comes in, what is told to whom, what one takes along.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PASSWORD, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, IN_CONFIDENCE, OSKAR, PRIYA, ask, done, enter, toast } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const as = async (person, options) => {
  const page = await house.desktop(options);
  await enter(page, person);
  return page;
};

test("what is confidential looks to others letter for letter like what does not exist", async () => {
  const grace = await as(GRACE);
  const path = await ask(grace, IN_CONFIDENCE, "Half days from spring on");
  assert.match(path, /^\/requests\/[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  const missing = path.replace(/.{4}$/, path.endsWith("2222") ? "3333" : "2222");
  for (const person of [OSKAR, AMARA]) {
    const page = await as(person);
    const look = async (path) => {
      const answer = await page.request.get(path);
      const { date: _, "x-request-id": __, ...headers } = answer.headers();
      return { status: answer.status(), headers, text: await answer.text() };
    };
    for (const sheet of ["", "/take", "/withdraw", "/acknowledge"]) {
      assert.deepEqual(await look(path + sheet), await look(missing + sheet), `${person.name} ${sheet}`);
    }
    const answer = await page.goto(path);
    assert.equal(answer.status(), 404);
    await page.getByRole("heading", { name: "Nothing to see here" }).waitFor();
    await done(page);
  }
  const priya = await as(PRIYA);
  await priya.goto(path);
  await priya.getByRole("heading", { level: 1, name: "Half days from spring on" }).waitFor();
  await done(grace, priya);
});

test("a page that is not there offers a way on, signed in and signed out", async () => {
  const guest = await house.desktop();
  assert.equal((await guest.goto("/nowhere")).status(), 404);
  await guest.getByRole("heading", { name: "Nothing to see here" }).waitFor();
  await guest.getByRole("main").getByRole("link").first().click();
  await guest.waitForURL(/\/sign-in|\/$/);
  const amara = await as(AMARA);
  assert.equal((await amara.goto("/requests/999999")).status(), 404);
  await amara.getByRole("link", { name: "Go to Today" }).click();
  await amara.waitForURL(house.url + "/");
  await done(guest, amara);
});

test("somebody of the demo is entered with one press, and leaves with one", async () => {
  const page = await house.desktop();
  await page.goto("/");
  await page.waitForURL(/\/sign-in/);
  await page.getByRole("button", { name: /^Grace Adeyemi/ }).click();
  await page.getByRole("heading", { level: 1, name: /Grace/ }).waitFor();
  await page.locator("summary", { hasText: "Grace Adeyemi: me and settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  await page.goto("/me");
  await page.waitForURL(/\/sign-in/);
  await page.goBack();
  assert.doesNotMatch(await page.locator("body").innerText(), /How I am called/);
  await done(page);
});

test("after signing in one arrives where one wanted to go", async () => {
  const page = await house.desktop();
  await page.goto("/requests?asked");
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(GRACE.email);
  await page.getByLabel("Password").fill("not this one");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("E-mail and password do not belong together.").waitFor();
  assert.equal(await page.getByLabel("E-mail").inputValue(), GRACE.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/requests\?asked/);
  await done(page);
});

test("a team offers a service with no more than a name, and it can be asked at once", async () => {
  const amara = await as(AMARA);
  await amara.goto("/settings/services");
  await amara.getByRole("link", { name: "Offer a service" }).first().click();
  await amara.getByLabel("Name", { exact: true }).fill("Reading a bill together");
  await amara.getByRole("button", { name: "Offer it" }).click();
  assert.equal(await toast(amara).textContent(), "Colleagues can ask for it from now on.");
  const grace = await as(GRACE);
  const path = await ask(grace, "Reading a bill together", "Half an hour for three of us");
  await amara.goto(path);
  await amara.getByRole("button", { name: "Acknowledge" }).waitFor();
  await done(grace, amara);
});

test("the first request draws a line between two teams, and each side confirms it", async () => {
  const grace = await as(GRACE);
  await ask(grace, BILL, "Opening hours at the turn of the year");
  await grace.goto("/relationships");
  await grace.getByRole("link", { name: /Patient Billing/ }).first().click();
  await grace.getByRole("heading", { name: "Do both sides see it?" }).waitFor();
  const confirm = grace.getByRole("button", { name: /^Confirm/ });
  if (await confirm.count()) {
    await confirm.first().click();
    assert.equal(await toast(grace).textContent(), "Confirmed for your side.");
  }
  await grace.getByText(/confirmed by Grace Adeyemi|confirmed by/).first().waitFor();
  await done(grace);
});

test("what Hallway knows about me can be read, and taken along as one file", async () => {
  const page = await as(GRACE);
  await page.goto("/me/data");
  assert.ok((await page.getByRole("row").count()) > 8);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take everything along" }).click();
  const file = await (await download).createReadStream();
  const text = (await file.toArray()).join("");
  assert.match(text, /Grace Adeyemi/);
  JSON.parse(text);
  await done(page);
});

test("a key for a program is shown once, works, and is revoked", async () => {
  const page = await as(GRACE);
  await page.goto("/me");
  await page.getByLabel("What is it for?").fill("A monthly report");
  await page.getByRole("button", { name: "Make a key" }).click();
  const key = await page.locator("main").innerText().then((text) => /hw_\S+/.exec(text)?.[0] ?? "");
  const shown = key || (await page.locator("main input").first().inputValue());
  const stranger = await house.desktop();
  const headers = { authorization: `Bearer ${shown}` };
  assert.equal((await stranger.request.get("/api/v1/me", { headers })).status(), 200);
  await page.goto("/me");
  await page.getByRole("row", { name: /A monthly report/ }).getByRole("button", { name: "Revoke" }).click();
  assert.equal(await toast(page).textContent(), "This key opens nothing any more.");
  assert.equal((await stranger.request.get("/api/v1/me", { headers })).status(), 401);
  await done(page, stranger);
});
