// What holds for every page: everybody can use it, in both languages, by day and by night, on any screen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessible, axe, devices, noProblems, open, takeProblems } from "../harness.mjs";
import { AMARA, BILL, GRACE, IN_CONFIDENCE, JONAS, OSKAR, ask, enter, speak } from "./alderbrook.mjs";

const NARROW = { width: 320, height: 640 };
/** A window of 1280 by 1024 in which everything was made four times as large. */
const ENLARGED = { width: 320, height: 256 };

/** Each language is looked at by day on one kind of screen and by night on the other, so that all pairs are seen. */
const ENGLISH = { name: "English", wide: "light", phone: "dark" };
const GERMAN = { name: "Deutsch", wide: "dark", phone: "light" };

const ROOMS = ["/", "/listen", "/ask", "/requests?asked", "/requests", "/requests/order", "/relationships", "/agreements", "/map", "/map?show=promises", "/map?view=matrix", "/map?view=team", "/insights", "/insights/rows?figure=done", "/explain/done", "/people", "/notices", "/search", "/search?q=billing", "/settings/notices", "/me", "/me/data", "/privacy", "/keys", "/welcome", "/welcome/answers", "/welcome/answers?question=outside"];
const OFFICES = ["", "/organisation", "/values", "/people", "/people/new", "/teams", "/teams/new", "/services", "/services/new", "/calendars", "/calendars/new", "/customers", "/customers/new", "/vendors/new", "/mail", "/privacy", "/privacy/holds", "/privacy/rules/mails"];
const SETTINGS = [...OFFICES.map((office) => `/settings${office}`), "/welcome/people", "/welcome/invitations"];
/** A service that asks something beside subject and details. */
const WITH_QUESTIONS = "Access to a system";
const SHEETS = ["hand-over", "take", "assign", "acknowledge", "pause", "follow", "outside", "resolve", "decline"];

let house;
const requests = {};
before(async () => {
  house = await open();
  const page = await house.desktop();
  await enter(page, GRACE);
  requests.open = await ask(page, BILL, "Two reminders for one paid bill", { outside: "A patient", body: "She has the receipt.\n\nMay I tell her it is settled?" });
  requests.talk = await ask(page, BILL, "Who may see the bill of a child?");
  requests.secret = await ask(page, IN_CONFIDENCE, "Half days in spring");
  await page.context().close();
});
after(() => house.close());

for (const [language, locale] of [[ENGLISH, "en-GB"], [GERMAN, "de-DE"]]) {
  test(`every page is for everyone: signed out, in ${language.name}`, async () => {
    await walk(await house.desktop({ locale }), language, ["/sign-in", "/sign-in/forgotten", "/nowhere"]);
  });
}

test("the pages that the list of features names open for somebody in the demo", async () => {
  const somebody = [];
  for (const person of [AMARA, OSKAR]) {
    const page = await house.desktop();
    await enter(page, person);
    somebody.push(page);
  }
  const list = await readFile(new URL("../../docs/features.toml", import.meta.url), "utf8");
  const named = [...list.matchAll(/^page = "(\/[^"]*)"$/gm)].flatMap(([, paths]) => paths.split(", "));
  const paths = [...new Set(named.filter((path) => !path.includes("{")))];
  assert.ok(paths.length > 20, `${paths.length} paths`);
  for (const path of paths) {
    const answers = await Promise.all(somebody.map((page) => page.request.get(path)));
    assert.ok(answers.some((answer) => answer.status() === 200), `${path}: ${answers.map((answer) => answer.status())}`);
  }
});

test("the description of the API is for everyone", async () => {
  const page = await house.desktop();
  await page.goto("/api/docs");
  await accessible(page);
  await page.setViewportSize(NARROW);
  assert.deepEqual(await sideways(page), []);
  noProblems(page);
});

for (const [language, person] of [[ENGLISH, AMARA], [GERMAN, JONAS]]) {
  test(`every page is for everyone: the rooms, in ${language.name}`, async () => {
    const page = await house.desktop();
    await enter(page, person);
    const linked = [
      await followed(page, "/ask", ".rows.services a.row-title"),
      await followed(page, "/ask", `.rows.services a.row-title:text-is("${WITH_QUESTIONS}")`),
      await followed(page, "/people", ".rows a.row-title"),
      await followed(page, "/relationships", ".rows a.row-title"),
      await followed(page, requests.open, ".crumbs a"),
      await followed(page, requests.open, ".facts a[href^='/people/']"),
      await followed(page, "/me/data", "td a"),
    ];
    const line = await followed(page, "/relationships?state=confirmed", ".rows a.row-title");
    const agreement = await followed(page, "/agreements", ".rows a.row-title");
    linked.push(line, `${line}/requests`, `${line}/deliveries`, agreement, `${agreement}/rests_on`, `${agreement}/tellings`);
    const team = (await page.request.get("/api/v1/me").then((answer) => answer.json())).team.id;
    await walk(page, language, [...ROOMS, ...linked, `/teams/${team}`, `/teams/${team}/card`, `/welcome/teams/${team}`, requests.open, requests.talk, "/nowhere", "/requests/999999"]);
  });

  test(`every page is for everyone: the sheets of a request, in ${language.name}`, async () => {
    const page = await house.desktop();
    await enter(page, person);
    await walk(page, language, SHEETS.map((sheet) => `${requests.open}/${sheet}`));
  });
}

test("every page is for everyone: what was asked in confidence", async () => {
  const page = await house.phone();
  await enter(page, GRACE);
  await walk(page, ENGLISH, [requests.secret, `${requests.secret}/withdraw`, "/requests?asked"]);
});

for (const language of [ENGLISH, GERMAN]) {
  test(`every page is for everyone: the settings, in ${language.name}`, async () => {
    const page = await house.desktop();
    await enter(page, OSKAR);
    await speak(page, language.name);
    const linked = [];
    for (const list of ["people", "teams", "services", "calendars"]) {
      linked.push(await followed(page, `/settings/${list}`, ".rows a.row-title"));
    }
    await page.goto("/settings/services?q=access+to");
    linked.push(`${await page.locator(".rows a.row-title").first().getAttribute("href")}/form`);
    await walk(page, language, [...SETTINGS, ...linked]);
  });
}

/** Where the first such link on a page leads. */
async function followed(page, from, link) {
  await page.goto(from);
  return page.locator(link).first().getAttribute("href");
}

/** Looks at each page in every way; says everything that is wrong at the end, so that one walk shows it all. */
async function walk(page, language, paths) {
  const wrong = [];
  for (const path of paths) {
    const say = (ways, found) => found.forEach((problem) => wrong.push(`${path}, ${ways}: ${problem}`));
    await page.setViewportSize(devices.desktop.viewport);
    await page.emulateMedia({ colorScheme: language.wide });
    await page.goto(path);
    await page.waitForLoadState("load");
    say(`wide and ${language.wide}`, await axe(page));
    await page.setViewportSize(devices.phone.viewport);
    await page.emulateMedia({ colorScheme: language.phone });
    say(`phone and ${language.phone}`, await axe(page));
    await page.setViewportSize(NARROW);
    say("narrow", await sideways(page));
    await page.setViewportSize(ENLARGED);
    say("enlarged", [...(await sideways(page)), ...(await covered(page))]);
    say("on the way", takeProblems(page));
  }
  assert.deepEqual(wrong, []);
  await page.context().close();
}

/** What makes a page scroll sideways. */
function sideways(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element) => element && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement),
    );
    const names = wide.slice(-3).map((element) => element.outerHTML.slice(0, 120));
    return [`it scrolls sideways by ${scrollWidth - clientWidth}: ${names.join(" ")}`];
  });
}

/** Whether what stays in place takes more than a quarter of a small window from the page. */
function covered(page) {
  return page.evaluate(() => {
    const stays = (element) => ["fixed", "sticky"].includes(getComputedStyle(element).position);
    const inWindow = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    };
    const staying = [...document.body.querySelectorAll("*")].filter((element) => stays(element) && element.checkVisibility());
    const height = staying.reduce((sum, element) => sum + inWindow(element), 0);
    return height * 4 > innerHeight ? [`${height} of ${innerHeight} pixels are covered`] : [];
  });
}
