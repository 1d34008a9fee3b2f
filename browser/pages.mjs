// Pictures of pages, for looking at them by eye: desktop and phone, light and dark, into browser/shots.
//
//   node browser/pages.mjs http://127.0.0.1:8080 mia@… / /requests /map
//
// `-` instead of an address stays a guest. Says what axe finds and what goes wrong on the way.
import { axe, devices, launch, newPage, shot, signIn, takeProblems } from "./harness.mjs";

const [base, email, ...paths] = process.argv.slice(2);
if (paths.length === 0) {
  console.error("usage: node browser/pages.mjs BASE_URL EMAIL|- PATH…");
  process.exit(2);
}

const browser = await launch();
for (const [device, settings] of Object.entries(devices)) {
  for (const dark of [false, true]) {
    const page = await newPage(browser, base, settings, { dark });
    if (email !== "-") await signIn(page, email);
    for (const path of paths) {
      await page.goto(path);
      await page.waitForLoadState("load");
      const name = path.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "today";
      console.log(await shot(page, `${name}-${device}${dark ? "-dark" : ""}`));
      for (const found of [...takeProblems(page), ...(await axe(page))]) console.log(found);
    }
    await page.context().close();
  }
}
await browser.close();
