// A known problem: the team says it once, colleagues say "me too", and one word and one end reach all of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, BILL, GRACE, NOOR, OSKAR, ask, done, enter, toast } from "./alderbrook.mjs";
import { WAYS, inSight } from "./ways.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

const as = async (person, options) => {
  const page = await house.desktop(options);
  await enter(page, person);
  return page;
};

/** Declares a known problem of what Patient Billing is asked most; gives the path of its page. */
async function declare(page, way, title) {
  await page.goto("/requests");
  await way.press(page, page.getByRole("main").getByRole("link", { name: "Known problem" }));
  await page.getByLabel("What is wrong").waitFor();
  await way.choose(page, page.getByLabel("Which service"), "Question about a patient's bill");
  await way.fill(page, page.getByLabel("What is wrong"), title);
  await way.fill(page, page.getByLabel("What you know"), "The list of prices is the old one. We know since nine.");
  await accessible(page);
  await way.press(page, page.getByRole("button", { name: "Tell everybody" }));
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await accessible(page);
  return new URL(page.url()).pathname;
}

for (const way of WAYS) {
  test(`a problem is said once, joined in one tap, answered and ended for all, ${way.name}`, async () => {
    const title = `Bills show old prices (${way.name})`;
    const subject = `Why is it dearer than the estimate? (${way.name})`;
    const grace = await as(GRACE);
    const first = await ask(grace, BILL, subject);
    const amara = await way.open(house);
    await enter(amara, AMARA);
    const problem = await declare(amara, way, title);

    // What was asked before goes under it.
    await amara.goto(first);
    await way.press(amara, amara.getByRole("main").getByRole("link", { name: "Put under a known problem" }));
    await way.press(amara, amara.getByRole("radio", { name: title }));
    await way.press(amara, amara.getByRole("button", { name: "Put it there" }));
    await amara.getByRole("link", { name: title }).waitFor();

    // Somebody else reads it before the form, and says so in one tap.
    const noor = await way.open(house);
    await enter(noor, NOOR);
    await noor.goto("/ask");
    await way.press(noor, noor.getByRole("main").getByRole("link", { name: BILL }));
    const notice = noor.getByRole("listitem").filter({ hasText: title });
    await notice.getByText("The list of prices is the old one.").waitFor();
    await accessible(noor);
    await way.press(noor, notice.getByRole("button", { name: "Me too" }));
    await noor.getByRole("heading", { level: 1, name: title }).waitFor();
    await noor.getByText("Part of a known problem:").waitFor();
    const own = new URL(noor.url()).pathname;

    // Grace asked lately, so it stands on her Today, with her request.
    await grace.goto("/");
    const called = `Yours is #${first.split("/").pop()}`;
    await grace.getByRole("listitem").filter({ hasText: title }).getByText(called).waitFor();

    // In the line both are one, which opens.
    await amara.goto("/requests");
    const fold = amara.locator("details.fold").filter({ hasText: title });
    await fold.getByText("2 requests").waitFor();
    if (!(await fold.getByRole("link", { name: subject }).isVisible())) await fold.locator("summary").click();
    await fold.getByRole("link", { name: subject }).waitFor();
    await accessible(amara);

    // One word to all, and one end.
    await amara.goto(problem);
    await way.press(amara, amara.getByRole("main").getByRole("link", { name: "Say one thing to all" }));
    await way.fill(amara, amara.getByLabel("What you say"), "The right list is back at noon.");
    await way.press(amara, amara.getByRole("button", { name: "Say it" }));
    await toast(amara).filter({ hasText: "Said to all." }).waitFor();
    await way.press(amara, amara.getByRole("main").getByRole("link", { name: "It is over" }));
    await way.fill(amara, amara.getByLabel(/^What was done/), "The right prices are back.");
    await way.press(amara, amara.getByRole("button", { name: "It is over" }));
    await amara.getByText(/^Over since/).waitFor();
    await accessible(amara);
    for (const [page, path] of [[grace, first], [noor, own]]) {
      await page.goto(path);
      await page.getByText("The right list is back at noon.").first().waitFor();
      await page.getByText("The right prices are back.").first().waitFor();
    }
    await grace.goto("/");
    assert.equal(await grace.getByRole("link", { name: title }).count(), 0);
    await done(grace, amara, noor);
  });
}

test("what is wrong is said beside the field, and nothing typed is lost", async () => {
  const page = await as(AMARA, { scripts: false });
  await page.goto("/requests");
  await inSight(page.getByRole("main").getByRole("link", { name: "Known problem" })).click();
  await page.getByLabel("What you know").fill("Nothing yet.");
  await page.getByLabel("What is wrong").evaluate((field) => field.removeAttribute("required"));
  await page.getByRole("button", { name: "Tell everybody" }).click();
  assert.equal(await page.getByLabel("What you know").inputValue(), "Nothing yet.");
  await accessible(page);
  await done(page);
});

test("the demo has one, with five requests under it in the line of the service desk", async () => {
  const page = await as(OSKAR);
  await page.goto("/requests");
  const fold = page.locator("details.fold").first();
  await fold.getByText("5 requests").waitFor();
  await accessible(page);
  await done(page);
});
