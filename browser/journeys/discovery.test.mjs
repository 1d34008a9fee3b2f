// The map keeps up with the organisation: a line that the requests suggest is drawn, another put aside and taken back;
// the map leaves as a file, and a changed one comes back; and a team goes on as another, looked at before it happens.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { OSKAR, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const titles = (page) => page.locator("li.row .row-title").allTextContents();

test("a suggested line is drawn, and one that is none comes back when it is asked for", async () => {
  const oskar = await house.phone({ scripts: false });
  await enter(oskar, OSKAR);
  await oskar.goto("/relationships");
  await oskar.locator("a[href='/relationships/suggestions']").first().click();
  await oskar.getByRole("heading", { level: 1, name: "Suggested relationships" }).waitFor();
  await accessible(oskar);
  const before = await titles(oskar);
  assert.ok(before.length >= 2, `${before.length} suggestions`);

  await oskar.getByRole("button", { name: /^Draw it/ }).first().click();
  await oskar.getByRole("heading", { level: 1, name: / serves / }).waitFor();
  await oskar.goto("/relationships/suggestions");
  const left = await titles(oskar);
  assert.equal(left.length, before.length - 1);
  const drawn = before.find((title) => !left.includes(title));

  const [none] = left;
  await oskar.getByRole("link", { name: `It is none ${none}` }).click();
  await accessible(oskar);
  await oskar.locator("textarea").fill("They asked once, for the summer party.");
  await oskar.locator("main form button").last().click();
  assert.ok(!(await titles(oskar)).includes(none), "it is put aside");
  await oskar.getByRole("link", { name: "Show those that were dismissed" }).click();
  await oskar.getByText("They asked once, for the summer party.").waitFor();
  await accessible(oskar);
  await oskar.getByRole("button", { name: `Suggest it again ${none}` }).click();
  await oskar.goto("/relationships/suggestions");
  assert.ok((await titles(oskar)).includes(none), "it is suggested again");
  assert.ok(!(await titles(oskar)).includes(drawn), "what is drawn is no suggestion");
  await done(oskar);
});

test("the map leaves as a file, and comes back with one line changed", async () => {
  const oskar = await house.desktop({ acceptDownloads: true });
  await enter(oskar, OSKAR);
  await oskar.goto("/relationships/export");
  await accessible(oskar);
  const [download] = await Promise.all([
    oskar.waitForEvent("download"),
    oskar.locator("main form button").last().click(),
  ]);
  assert.equal(download.suggestedFilename(), "relationships.csv");
  const file = await readFile(await download.path(), "utf8");
  const changed = file.replace("four visits a year and when something fails", "five visits a year and when something fails");
  assert.notEqual(changed, file);

  await oskar.goto("/relationships/import");
  await oskar.locator("textarea").fill(changed);
  await oskar.locator("main form button").last().click();
  await oskar.getByRole("listitem").filter({ hasText: "Kessler Heating" }).first().waitFor();
  await accessible(oskar);
  await oskar.locator("main form button").last().click();
  await oskar.waitForURL(/said=relationships-imported/);
  const lines = await all(oskar, "relationships");
  const line = lines.find((one) => one.provider.name === "Kessler Heating" && one.customer.name === "Facilities");
  assert.equal(line.rhythm, "five visits a year and when something fails");
  await done(oskar);
});

test("a team goes on as another: first a look at what goes along, then it does", async () => {
  const oskar = await house.desktop();
  await enter(oskar, OSKAR);
  const before = await teams(oskar);
  const gone = before.find((team) => team.name === "Front Desk Harbour");
  const into = before.find((team) => team.name === "Front Desk Alderbrook");
  await oskar.goto(`/settings/teams/${gone.id}/merger`);
  await accessible(oskar);
  await oskar.locator("#into").selectOption(into.id);
  await oskar.getByRole("button", { name: "Show what goes along" }).click();
  await oskar.getByRole("heading", { level: 1, name: "Front Desk Harbour goes on as another team" }).waitFor();
  await oskar.getByText("Nothing is changed yet.").waitFor();
  await accessible(oskar);
  assert.equal((await teams(oskar)).length, before.length, "a look changes nothing");
  const people = oskar.locator("section[aria-labelledby='members'] li");
  const names = await people.allTextContents();
  assert.ok(names.length > 0);
  const lines = await oskar.locator("section[aria-labelledby='relationships'] li").allTextContents();
  for (const end of ["goes along", "stands for both"]) {
    assert.ok(lines.some((line) => line.endsWith(end)), `${end}: ${lines.join("; ")}`);
  }

  await oskar.getByRole("button", { name: "Let Front Desk Harbour go on as Front Desk Alderbrook" }).click();
  await oskar.getByRole("heading", { level: 1, name: "Front Desk Alderbrook" }).waitFor();
  await accessible(oskar);
  assert.ok(!(await teams(oskar)).some((team) => team.id === gone.id), "the team is closed");
  await oskar.goto(`/teams/${into.id}`);
  for (const name of names) await oskar.getByText(name).first().waitFor();
  await done(oskar);
});

/** All teams there are. */
const teams = (page) => all(page, "teams");

/** All there is of something, as a program sees it. */
async function all(page, what) {
  const found = [];
  let after = "";
  do {
    const answer = await page.context().request.get(`${house.url}/api/v1/${what}?limit=100${after}`);
    const { items, next } = await answer.json();
    found.push(...items);
    after = next && `&after=${next}`;
  } while (after);
  return found;
}
