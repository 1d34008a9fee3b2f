// A team's line narrowed to what one looks for, and kept as a view of one's own.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, open } from "../harness.mjs";
import { AMARA, JONAS, done, enter } from "./alderbrook.mjs";

let house;
before(async () => (house = await open()));
after(() => house.close());

for (const [how, device, scripts] of [
  ["with scripts", "desktop", true],
  ["without scripts, on a telephone", "phone", false],
]) {
  test(`a line is narrowed, kept under a name, shown again and forgotten, ${how}`, async () => {
    const name = `Free ones, ${how}`;
    const amara = await house[device]({ scripts });
    await enter(amara, AMARA);
    await amara.goto("/requests");
    const all = await amara.locator("li.place").count();
    if (device === "phone") await amara.getByText("Filter and order").click();
    await amara.getByLabel("In whose hands").selectOption("nobody");
    if (!scripts) await amara.getByRole("button", { name: "Show", exact: true }).click();
    await amara.getByRole("link", { name: "Keep this view" }).waitFor();
    const free = await amara.locator("li.place").count();
    assert.ok(free > 0 && free < all, `${free} of ${all}`);
    assert.equal(await amara.getByText("nobody yet").count(), free);
    await accessible(amara);

    await amara.getByRole("link", { name: "Keep this view" }).click();
    await amara.getByLabel("What do you call it?").fill(name);
    await amara.getByRole("button", { name: "Keep it" }).click();
    await amara.getByText(`Your view: ${name}`).waitFor();
    await accessible(amara);
    await amara.goto("/requests");
    await amara.getByRole("link", { name }).click();
    await amara.getByText(`Your view: ${name}`).waitFor();
    assert.equal(await amara.locator("li.place").count(), free);

    const jonas = await house.desktop();
    await enter(jonas, JONAS);
    await jonas.goto("/requests");
    assert.equal(await jonas.getByRole("link", { name }).count(), 0, "it is hers alone");

    await amara.getByRole("button", { name: "Forget this view" }).click();
    await amara.getByText("The view is forgotten").first().waitFor();
    assert.equal(await amara.getByRole("link", { name }).count(), 0);
    await done(amara, jonas);
  });
}
