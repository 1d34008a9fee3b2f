// What journeys share: a browser, pages as people have them, signing in, and what must never go wrong on a page.
//
//   const house = await open();                       // a demo server and a browser
//   after(() => house.close());
//   test("a guest reads", async () => {
//     const page = await house.desktop();             // or phone(); both take { scripts: false, dark: true, … }
//     await signIn(page, "mia@…");
//     await accessible(page);
//     noProblems(page);
//   });
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { demo } from "./server.mjs";

export const PASSWORD = "hallway-demo";

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const collected = new WeakMap();
const withoutScripts = new WeakSet();
const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function launch() {
  return chromium.launch({ executablePath: process.env.HALLWAY_CHROMIUM ?? "/usr/bin/chromium", args: SWITCHES });
}

/** A browser in front of a server: a demo organisation, or the one given as `{ url, stop }`. */
export async function open(server = demo()) {
  const { url, stop } = await server;
  const browser = await launch().catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    url,
    desktop: (options) => newPage(browser, url, DESKTOP, options),
    phone: (options) => newPage(browser, url, PHONE, options),
    close: async () => {
      await browser.close();
      await stop();
    },
  };
}

/** A page in a context of its own: nobody is signed in. Further options are Playwright's. */
export async function newPage(browser, url, device, { scripts = true, dark = false, ...options } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: scripts,
    ...device,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  if (!scripts) withoutScripts.add(page);
  await collectProblems(page);
  return page;
}
export const devices = { desktop: DESKTOP, phone: PHONE };

/** Fills in the sign-in form as a person would; works without scripts too. */
export async function signIn(page, email, password = PASSWORD) {
  await page.goto("/sign-in");
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await page.press("input[name=password]", "Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Gathers everything that goes wrong on a page from now on, as sentences; pages of this harness do so by themselves. */
export async function collectProblems(page) {
  const problems = [];
  collected.set(page, problems);
  page.on("pageerror", (error) => problems.push(`script error: ${error.stack ?? error}`));
  page.on("console", (message) => {
    // That an answer was an error is judged below, where it is known what was asked for.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // What the page gave up itself, by leaving or by asking anew, is no failure.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    // A page may say "not found" or "mend this field"; what a page is made of may not, and nothing may break.
    const request = response.request();
    const isPage = request.resourceType() === "document" || request.headers()["x-turbo-request-id"];
    const worst = isPage ? 500 : 400;
    if (response.status() >= worst) problems.push(`answer ${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      console.error(`content security policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
    });
  });
}

/** What has gone wrong since the page was opened, or since they were last taken. */
export function takeProblems(page) {
  return collected.get(page).splice(0);
}

/** Fails if anything has gone wrong on the page. */
export function noProblems(page) {
  assert.deepEqual(takeProblems(page), [], "problems on the page");
}

/** What axe finds, one text for each rule that is broken. */
export async function axe(page) {
  // Over the debugging protocol and in a world of its own, where the page's content security policy has no say.
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = { frameId: frameTree.frame.id, worldName: "axe" };
    const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", world);
    const evaluate = async (expression) => {
      const answer = await session.send("Runtime.evaluate", {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) throw new Error(`axe: ${answer.exceptionDetails.exception?.description}`);
      return answer.result.value;
    };
    // Where scripts are off, so are timers, in every world; what axe puts off a little must come at once.
    if (withoutScripts.has(page)) await evaluate("globalThis.setTimeout = (later) => (queueMicrotask(later), 0); 0");
    await evaluate(await axeSource);
    const options = JSON.stringify({ runOnly: STANDARDS, resultTypes: ["violations"] });
    const violations = await evaluate(`axe.run(document, ${options}).then((result) => result.violations)`);
    return violations.map(inWords);
  } finally {
    await session.detach();
  }
}

/** Fails on anything that axe finds on the page that is on its way here, or is here. */
export async function accessible(page) {
  // While another page comes, the one that goes is marked as busy.
  await page.locator("html:not([aria-busy])").waitFor();
  const violations = await axe(page);
  assert.equal(violations.length, 0, `${page.url()}\n${violations.join("\n")}`);
}

function inWords({ id, impact, help, nodes }) {
  const places = nodes.slice(0, 5).map(({ target, html, failureSummary }) => {
    const why = failureSummary.split("\n").slice(1).join("; ").replace(/\s+/g, " ").trim();
    return `    ${target.join(" ")}\n      ${html.slice(0, 160)}\n      ${why}`;
  });
  const rest = nodes.length > 5 ? [`    and ${nodes.length - 5} more`] : [];
  return [`  ${id} (${impact}): ${help}`, ...places, ...rest].join("\n");
}

/** A picture of the whole page in browser/shots. */
export async function shot(page, name) {
  const path = fileURLToPath(new URL(`shots/${name}.png`, import.meta.url));
  await mkdir(dirname(path), { recursive: true });
  // Playwright would hide the caret and stop motion with a style element, which the page's policy refuses.
  await page.screenshot({ path, fullPage: true, scale: "css", caret: "initial", animations: "allow" });
  return path;
}
