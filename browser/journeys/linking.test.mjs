// Requests that belong together: linked, going on as one, apart again, and made two.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, NOOR, PRIYA, ask, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const number = (path) => path.split("/").pop();

test("two requests are linked, go on as one and come apart again", async () => {
  const grace = await house.desktop();
  await enter(grace, GRACE);
  const first = await ask(grace, BILL, "Refund for the cancelled scan of March");
  const noor = await house.desktop();
  await enter(noor, NOOR);
  const second = await ask(noor, BILL, "Refund of the cancelled scan of March", { body: "She calls every day." });

  const amara = await house.desktop();
  await enter(amara, AMARA);
  await amara.goto(second);
  await amara.getByRole("heading", { name: "May be the same" }).waitFor();
  await accessible(amara);
  await amara.getByRole("button", { name: "Link", exact: true }).first().click();
  await amara.getByText("They are linked.").first().waitFor();
  await amara.goto(first);
  await amara.getByRole("link", { name: /Refund of the cancelled scan of March/ }).first().waitFor();
  await amara.getByRole("button", { name: `Not linked with #${number(second)}` }).click();
  await amara.getByText("They are not linked any more.").first().waitFor();

  await amara.goto(second);
  await amara.locator(".verbs").getByRole("link", { name: "It is the same as another one" }).click();
  const sheet = amara.getByRole("dialog");
  await sheet.getByLabel("The one that goes on").fill(`#${number(first)}`);
  await sheet.getByRole("button", { name: "Make them one" }).click();
  await amara.getByText(`It goes on as #${number(first)}`).first().waitFor();
  await accessible(amara);
  await amara.goto(first);
  await amara.getByText("She calls every day.").first().waitFor();
  await amara.getByText(`said on #${number(second)}`).first().waitFor();
  await accessible(amara);

  await noor.goto(second);
  await noor.getByRole("link", { name: new RegExp(`^It goes on as #${number(first)}`) }).click();
  await noor.getByText("She calls every day.").first().waitFor();

  await amara.goto(second);
  await amara.getByRole("button", { name: "They are two after all" }).click();
  await amara.getByText("It goes on by itself, as it stood before.").first().waitFor();
  await amara.goto(first);
  assert.equal(await amara.getByText("She calls every day.").count(), 0);
  await done(grace, noor, amara);
});

test("one request becomes two, and whoever asks looks at what may be the same, without scripts on a telephone", async () => {
  const grace = await house.phone({ scripts: false });
  await enter(grace, GRACE);
  const path = await ask(grace, BILL, "A receipt for the parking garage");
  await grace.locator("form.reply textarea").fill("And the door of the garage does not close.");
  await grace.locator("form.reply button").click();

  const amara = await house.phone({ scripts: false });
  await enter(amara, AMARA);
  await amara.goto(path);
  await amara.getByRole("link", { name: "Two things in one" }).click();
  await amara.getByRole("heading", { level: 1, name: /holds two things$/ }).waitFor();
  await accessible(amara);
  await amara.getByLabel("What that is about").fill("The door of the garage does not close");
  await amara.getByRole("button", { name: "Make it a request of its own" }).click();
  await amara.getByRole("alert").waitFor();
  await amara.getByLabel(/the door of the garage/).check();
  await amara.getByRole("button", { name: "Make it a request of its own" }).click();
  await amara.getByRole("heading", { level: 1, name: "The door of the garage does not close" }).waitFor();
  await amara.getByText("Split off from").waitFor();
  await accessible(amara);
  await amara.goto(path);
  await amara.getByText("goes on as a request of its own").waitFor();

  const noor = await house.phone({ scripts: false });
  await enter(noor, NOOR);
  await noor.goto("/ask");
  await noor.getByRole("link", { name: BILL }).first().click();
  await noor.getByLabel("What do you need?").fill("Door of the garage does not close");
  await noor.getByLabel("What have you tried, what do you wish for?").fill("Since Monday.");
  await noor.getByRole("button", { name: /^Ask / }).click();
  await noor.getByRole("heading", { name: "Is it one of these?" }).waitFor();
  await noor.getByRole("link", { name: /The door of the garage does not close/ }).waitFor();
  assert.equal(await noor.getByLabel("What have you tried, what do you wish for?").inputValue(), "Since Monday.");
  await accessible(noor);
  await noor.getByRole("button", { name: /^It is something else: ask / }).click();
  await noor.getByRole("heading", { level: 1, name: "Door of the garage does not close" }).waitFor();
  await done(grace, amara, noor);
});

test("a colleague who starts is one ask, and a part for each team, in an order that its service keeps", async () => {
  const priya = await house.desktop();
  await enter(priya, PRIYA);
  const found = await priya.request.get(`/api/v1/requests?q=${encodeURIComponent("Lena Brandt")}`);
  const { items } = await found.json();
  const above = items.find((item) => item.service.name === "A new colleague starts");
  await priya.goto(`/requests/${above.reference}`);
  await priya.getByRole("link", { name: /A place and a key for Lena Brandt/ }).first().waitFor();
  assert.equal(await priya.getByText("Screen and telephone at the place of").count(), 0, "it comes after the place");
  await priya.goto(`/settings/services/${above.service.id}/parts`);
  await priya.getByRole("heading", { level: 1, name: /^A new colleague starts: / }).waitFor();
  assert.equal(await priya.getByRole("group", { name: "Part 3" }).getByLabel("When").inputValue(), "2");
  await accessible(priya);
  await priya.getByRole("group", { name: "Part 4" }).getByLabel("In a line").fill("");
  await priya.getByRole("button", { name: "Save" }).click();
  await priya.getByRole("alert").waitFor();
  await priya.getByRole("group", { name: "Part 4" }).getByLabel("Of whom, and what").selectOption("");
  await priya.getByRole("button", { name: "Save" }).click();
  await priya.getByText("From now on these are asked, too.").first().waitFor();
  await done(priya);
});
