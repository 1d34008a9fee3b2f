// A forgotten password, where the server knows its own address and takes forms from there alone: pages whose address is a
// key tell nobody where they are, and their forms still say from whom they come.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { open } from "../harness.mjs";
import { binary, start } from "../server.mjs";
import { GRACE, OSKAR, done, enter } from "./alderbrook.mjs";

/** A port that nobody has at the moment. */
const free = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The demo with its address, and a mail server that is away. */
async function known() {
  const [data, port] = [await mkdtemp(join(tmpdir(), "hallway-browser-")), await free()];
  const env = {
    HALLWAY_BASE_URL: `http://127.0.0.1:${port}`,
    HALLWAY_MAIL_SMTP: "smtp://127.0.0.1:1",
    HALLWAY_MAIL_FROM: "Hallway <hallway@alderbrook.example>",
  };
  const server = await start(binary, ["demo", "--listen", `127.0.0.1:${port}`, "--data", data], env);
  return { url: server.url, stop: () => server.stop().finally(() => rm(data, { recursive: true, force: true })) };
}

let house;
before(async () => (house = await open(known())));
after(() => house.close());

for (const scripts of [false, true]) {
  const way = scripts ? "with scripts" : "without scripts";

  test(`the form of whoever forgot their password is taken, ${way}`, async () => {
    const page = await house.desktop({ scripts });
    await page.goto("/sign-in/forgotten");
    await page.locator("input[name=email]").fill(GRACE.email);
    const [answer] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      page.locator("form button").first().click(),
    ]);
    assert.equal(answer.status(), 200);
    await page.getByText("on its way").first().waitFor();
    await done(page);
  });

  test(`a link that chooses a password is followed to its end, ${way}`, async () => {
    const oskar = await house.desktop();
    await enter(oskar, OSKAR);
    await oskar.goto(`/people?q=${encodeURIComponent(GRACE.name)}`);
    const person = await oskar.locator("main a[href^='/people/']").filter({ hasText: GRACE.name }).first();
    await oskar.goto(`${await person.getAttribute("href")}/entrance`);
    await oskar.locator("form[action$='/password-reset'] button").click();
    const link = /http:\/\/127\.0\.0\.1:\d+\/reset\/[\w-]+/;
    await oskar.waitForFunction((link) => new RegExp(link).test(document.documentElement.innerHTML), link.source);
    const [address] = (await oskar.content()).match(link);
    const page = await house.desktop({ scripts });
    await page.goto(address);
    await page.locator("input[type=password]").first().fill("a long walk home");
    const [answer] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      page.locator("form button").first().click(),
    ]);
    assert.equal(answer.status(), 303, "the form is taken");
    assert.equal(new URL(answer.request().headers().referer ?? "http://none/").pathname, "/", "no page learns the key");
    await done(oskar, page);
  });
}
