// Telling what should not happen, anonymously, from a telephone without scripts; the answer, and writing on by the code.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { GRACE, NOOR, OSKAR, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

test("somebody tells it anonymously, is answered, and writes on signed out", async () => {
  const grace = await house.phone({ scripts: false });
  await enter(grace, GRACE);
  await grace.goto("/safe");
  await accessible(grace);
  await grace.getByText("Noor Haddad").waitFor();
  await grace.getByRole("link", { name: "Tell what happened" }).click();
  await accessible(grace);
  await grace.getByRole("button", { name: "Choose who reads it" }).click();
  await grace.locator(".errors").waitFor();
  await accessible(grace);
  await grace.getByLabel("Somebody is treated badly").check();
  await grace.getByLabel("What happened?").fill("He throws the files on the desk and says nothing.");
  await grace.getByLabel("Whom is it about?").fill("Priya Raghavan");
  await grace.getByLabel("Anonymously").check();
  await grace.getByRole("button", { name: "Choose who reads it" }).click();
  await accessible(grace);
  assert.equal(await grace.getByRole("checkbox", { name: /Priya Raghavan/ }).isChecked(), false, "it is about her");
  assert.equal(await grace.getByRole("checkbox", { name: /Noor Haddad/ }).isChecked(), true);
  await grace.getByRole("checkbox", { name: /Samira Khalil/ }).uncheck();
  await grace.getByRole("button", { name: "Send it" }).click();
  await accessible(grace);
  const code = await grace.locator("code.safe-code").innerText();
  assert.match(code, /^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/);
  assert.ok(!grace.url().includes(code));

  const noor = await house.desktop();
  await enter(noor, NOOR);
  await noor.goto("/");
  await noor.getByRole("link", { name: "There is news in the safe channel" }).click();
  await noor.getByRole("link", { name: "What you were told" }).click();
  await accessible(noor);
  await noor.getByRole("link", { name: "Somebody is treated badly" }).click();
  await accessible(noor);
  await noor.getByText("Somebody, anonymously").first().waitFor();
  await noor.getByLabel("What do you want to say?").focus();
  await noor.keyboard.type("Thank you. I will sit in on Thursday.");
  await noor.keyboard.press("Tab");
  await noor.keyboard.press("Enter");
  await noor.getByText("Thank you. I will sit in on Thursday.").waitFor();

  const out = await house.phone({ scripts: false });
  await out.goto("/safe/talk");
  await accessible(out);
  await out.getByLabel("Your code").fill("AAAA-AAAA-AAAA-AAAA");
  await out.getByRole("button", { name: "Open" }).click();
  await out.getByText("With this code nothing opens.").waitFor();
  await accessible(out);
  await out.getByLabel("Your code").fill(code.toLowerCase().replaceAll("-", " "));
  await out.getByRole("button", { name: "Open" }).click();
  await out.getByText("I will sit in on Thursday.").waitFor();
  await accessible(out);
  await out.getByLabel("What do you want to say?").fill("Thursday is good.");
  await out.getByRole("button", { name: "Send it" }).click();
  await out.getByText("Thursday is good.").waitFor();
  assert.deepEqual(await out.context().cookies(), [], "nothing is left on the device");

  await noor.reload();
  await noor.getByText("Thursday is good.").waitFor();
  await done(grace, noor, out);
});

test("an administrator names the trusted people and reads nothing", async () => {
  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  await oskar.goto("/settings/safe");
  await accessible(oskar);
  await oskar.getByText("Samira Khalil").first().waitFor();
  const answer = await oskar.goto("/safe/reports");
  assert.equal(answer.status(), 404);
  await done(oskar);
});
