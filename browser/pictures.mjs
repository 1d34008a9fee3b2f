// Draws the pictures of the readme and the handbook anew, from a demo organisation of its own, into docs/pictures.
//
//   cargo build && node browser/pictures.mjs [NAME…]
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { noProblems, open } from "./harness.mjs";
import { AMARA, BILL, GRACE, IN_CONFIDENCE, OSKAR, PACKS, PRIYA, enter } from "./journeys/alderbrook.mjs";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const SIZE = { width: 1200, height: 800 };

const follow = (page, name) => page.getByRole("main").getByRole("link", { name }).first().click();
const to = (path) => (page) => page.goto(path);
const through = (path, ...links) => async (page) => {
  await page.goto(path);
  for (const link of links) {
    const before = page.url();
    await follow(page, link);
    // A link leads elsewhere, or opens a sheet where one is.
    await Promise.race([page.waitForURL((url) => url.href !== before), page.getByRole("dialog").waitFor()]);
    await page.waitForLoadState("networkidle");
  }
  if (!(await page.getByRole("dialog").count())) await page.goto(new URL(page.url()).pathname + new URL(page.url()).search);
};

/** Name of the picture, who looks, how they get there; and what of the page is shown, when not the first screen. */
const pictures = [
  ["today", AMARA, to("/"), { height: 1130 }],
  ["ask", GRACE, to("/ask")],
  ["ask-one", GRACE, through("/ask", BILL), { height: 900 }],
  ["asked", AMARA, to("/requests?asked")],
  ["request", AMARA, through("/requests", "Patient was charged twice for one echocardiogram"), { height: 1000 }],
  ["hand-over", AMARA, through("/requests", "Patient was charged twice for one echocardiogram", "Hand over")],
  ["queue", AMARA, to("/requests"), { height: 1050 }],
  ["out-of-order", AMARA, outOfOrder],
  ["why", AMARA, why, { only: "main aside section" }],
  ["confidential", AMARA, through("/requests?asked", "Cover for January")],
  ["circle", PRIYA, through("/settings/services", IN_CONFIDENCE), { at: "circle" }],
  ["relationships", AMARA, to("/relationships")],
  ["relationship", AMARA, through("/relationships", "Cardiology serves Patient Billing"), { height: 1000 }],
  ["agreement", AMARA, through("/relationships", "Cardiology serves Patient Billing", "Agreement 3"), { height: 1000 }],
  ["card", AMARA, through("/people", "Amara Okafor", "Patient Billing", "Whom we serve, who serves us"), { height: 900 }],
  ["map", AMARA, to("/map")],
  ["map-if", AMARA, (page) => page.goto("/map?find=Medical+Records"), { height: 1000 }],
  ["suggestions", OSKAR, to("/relationships/suggestions")],
  ["completeness", OSKAR, to("/relationships/completeness")],
  ["monday", OSKAR, to("/welcome")],
  ["offer", AMARA, to("/settings/services/new")],
  ["form", OSKAR, through("/settings/services", "Access to a system", "Change the questions"), { height: 900 }],
  ["person", AMARA, through("/people?q=Kelleher", "Siobhán Kelleher")],
  ["team", GRACE, through("/people", "Amara Okafor", "Patient Billing"), { height: 1000 }],
  ["settings-people", OSKAR, to("/settings/people")],
  ["customers", OSKAR, to("/settings/customers")],
  ["calendar", OSKAR, through("/settings/calendars", /hours|Standard|Alderbrook/), { height: 1000 }],
  ["statements", AMARA, through("/relationships", "Cardiology serves Patient Billing", "Beside each other"), { height: 1000 }],
  ["round-question", AMARA, through("/listen/rounds", "Third round", "Answer"), { height: 900 }],
  ["results", AMARA, through("/listen/rounds", "Second round", "Patient Billing"), { height: 1200 }],
  ["safe", GRACE, to("/safe"), { height: 900 }],
  ["search", AMARA, to("/search?q=invoice")],
  ["insights", AMARA, to("/insights"), { height: 1100 }],
  ["improve", AMARA, to("/improve"), { height: 900 }],
  ["needs", AMARA, through("/relationships", "Cardiology serves Patient Billing", "Open the register"), { height: 900 }],
  ["improvement", PACKS, through("/relationships", "Sterile Supply serves Nursing Pool", "All improvements", "The list of sets"), {
    height: 1100,
  }],
  ["review", AMARA, through("/reviews", "Cardiology serves Patient Billing"), { height: 1000 }],
  ["loop", AMARA, to("/loop"), { height: 700 }],
  ["replay", AMARA, through("/agreements", /^Cardiology and Patient Billing/, "What it would have meant"), {
    height: 900,
  }],
  ["alignment", AMARA, through("/relationships", "Cardiology serves Patient Billing", "Beside each other", "What we do about it")],
  ["playbook", AMARA, through("/requests", "Patient was charged twice for one echocardiogram", "How we do it")],
  ["ideas", AMARA, to("/ideas"), { height: 900 }],
  ["barriers", AMARA, to("/barriers"), { height: 900 }],
  ["record", OSKAR, to("/settings/record")],
  ["me", AMARA, to("/me"), { height: 1000 }],
  ["me-data", AMARA, to("/me/data"), { height: 1000 }],
  ["api-docs", OSKAR, to("/api/docs")],
];

async function outOfOrder(page) {
  await page.goto("/requests");
  const row = page.locator("[data-row]", { hasText: "Which code for a stress test" });
  await row.hover();
  await row.getByRole("link", { name: "Take" }).click();
  await page.getByRole("dialog").waitFor();
  await page.getByRole("dialog").scrollIntoViewIfNeeded();
}

async function why(page) {
  await through("/requests", "Patient was charged twice for one echocardiogram")(page);
  const promises = page.locator("section", { has: page.getByRole("heading", { name: "Promises" }) });
  const closed = promises.locator("details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
}

const wanted = process.argv.slice(2);
const house = await open();
try {
  for (const [name, who, walk, { height = SIZE.height, at, only } = {}] of pictures) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await house.desktop({ viewport: { ...SIZE, height } });
    await enter(page, who);
    await walk(page);
    await page.waitForLoadState("networkidle");
    if (at) await page.locator(`#${at}`).scrollIntoViewIfNeeded();
    await (only ? page.locator(only).first() : page).screenshot({ path: join(folder, `${name}.png`) });
    noProblems(page);
    await page.context().close();
    console.log(name);
  }
} finally {
  await house.close();
}
