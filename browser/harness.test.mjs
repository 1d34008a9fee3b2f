// The harness itself, in front of a small server with the policy that Hallway has: does it see what is wrong?
import assert from "node:assert/strict";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { accessible, axe, noProblems, open, shot, signIn } from "./harness.mjs";
import { start } from "./server.mjs";

const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types default; base-uri 'none'";
const document = (body) =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><main><h1>A page</h1>${body}</main></html>`;
const SIGN_IN = `<form method="post"><label>Address <input name="email" type="email"></label>
  <label>Password <input name="password" type="password"></label><button>Sign in</button></form>`;
const PAGES = {
  "/": document("<p>All is well here.</p>"),
  "/sign-in": document(SIGN_IN),
  "/unlabelled": document('<input name="x"><img src="/icon.svg">'),
  "/styled": document('<p style="color: red">Not allowed</p>'),
  "/scripted": document("<script>go()</script>"),
  "/incomplete": document('<img src="/gone.svg" alt="Gone">'),
};

let house;
before(async () => {
  const server = createServer((request, response) => {
    response.setHeader("content-security-policy", POLICY.replace("base-uri", "img-src 'self' data:; base-uri"));
    if (request.method === "POST") return response.writeHead(303, { location: "/" }).end();
    if (request.url === "/icon.svg") {
      return response.setHeader("content-type", "image/svg+xml").end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    }
    const page = PAGES[request.url];
    response.writeHead(page ? 200 : 404, { "content-type": "text/html" }).end(page ?? document("<p>Not found</p>"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => new Promise((resolve) => server.close(resolve));
  house = await open({ url: `http://127.0.0.1:${server.address().port}`, stop });
});
after(() => house.close());

for (const scripts of [true, false]) {
  test(`a good page passes, scripts ${scripts ? "on" : "off"}`, async () => {
    const page = await house.desktop({ scripts });
    await page.goto("/");
    await accessible(page);
    await shot(page, "harness");
    noProblems(page);
  });

  test(`a person signs in, scripts ${scripts ? "on" : "off"}`, async () => {
    const page = await house.phone({ scripts });
    await signIn(page, "mia@example.org");
    assert.equal(new URL(page.url()).pathname, "/");
    noProblems(page);
  });
}

for (const scripts of [true, false]) {
  test(`axe names what people cannot use, scripts ${scripts ? "on" : "off"}`, async () => {
    const page = await house.desktop({ scripts });
    await page.goto("/unlabelled");
    const found = (await axe(page)).join("\n");
    assert.match(found, /label \(critical\)/);
    assert.match(found, /image-alt \(critical\)/);
    await assert.rejects(accessible(page), /unlabelled/);
  });
}

for (const path of ["/styled", "/scripted"]) {
  test(`a breach of the content security policy is a problem: ${path}`, async () => {
    const page = await house.desktop();
    await page.goto(path);
    await page.waitForLoadState();
    assert.throws(() => noProblems(page), /content security policy/i);
  });
}

test("a part of a page that is missing is a problem, a page that is missing is not", async () => {
  const page = await house.desktop();
  await page.goto("/nowhere");
  noProblems(page);
  await page.goto("/incomplete");
  assert.throws(() => noProblems(page), /answer 404: .*gone\.svg/);
});

test("a picture shows the whole page", async () => {
  const page = await house.phone({ dark: true });
  await page.goto("/sign-in");
  assert.ok((await stat(await shot(page, "harness-phone"))).size > 1000);
});

test("a server is used once it says where it listens, and one that ends before is an error", async () => {
  const script = `process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1e6);
    console.log("listening on http://127.0.0.1:9");`;
  const server = await start(process.execPath, ["-e", script]);
  assert.equal(server.url, "http://127.0.0.1:9");
  await server.stop();
  await assert.rejects(start(process.execPath, ["-e", 'console.error("no room"); process.exit(1)']), /ended with 1.*\n.*no room/s);
});
