import { devices, launch, newPage, axe, takeProblems } from "./harness.mjs";
import { mkdir } from "node:fs/promises";
const [base, email, dev, out, ...paths] = process.argv.slice(2);
const browser = await launch();
const page = await newPage(browser, base, devices[dev.replace("-dark", "").replace("-de","")], { dark: dev.includes("-dark") });
if (email !== "-") await page.context().request.post(base + "/sign-in", { form: { email, password: "hallway-demo" }, maxRedirects: 0 });
await mkdir(out, { recursive: true });
for (const path of paths) {
  const answer = await page.goto(path); await page.waitForLoadState("load");
  const name = path.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "today";
  await page.screenshot({ path: `${out}/${name}-${dev}.png`, fullPage: true, scale: "css", caret: "initial", animations: "allow" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(answer.status(), path, wide > 0 ? `WIDE ${wide}` : "");
  for (const f of [...takeProblems(page), ...(await axe(page))]) console.log(f);
}
await browser.close();
