// The people of the demo whom the journeys meet, and what they do again and again.
import { PASSWORD } from "../harness.mjs";

export const GRACE = { name: "Grace Adeyemi", email: "grace@alderbrook.example" };
export const AMARA = { name: "Amara Okafor", email: "amara@alderbrook.example" };
export const JONAS = { name: "Jonas Weidner", email: "jonas@alderbrook.example" };
export const NOOR = { name: "Noor Haddad", email: "noor@alderbrook.example" };
export const PRIYA = { name: "Priya Raghavan", email: "priya@alderbrook.example" };
export const KATRIN = { name: "Katrin Vogel", email: "katrin@alderbrook.example" };

export const BILL = "Question about a patient’s bill";
export const BILLING = "Patient Billing";
export const IN_CONFIDENCE = "Time off, cover, contract";

/** Signs in without the form, which has a test of its own. */
export async function enter(page, person) {
  const form = { email: person.email, password: PASSWORD };
  const answer = await page.request.post("/sign-in", { form, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${person.name} cannot come in: ${answer.status()}`);
}

/** Asks a service on its page; gives the path of the request. */
export async function ask(page, service, subject, { outside, body = "" } = {}) {
  await page.goto("/ask");
  await page.getByRole("link", { name: service }).first().click();
  await page.getByLabel("What do you need?").fill(subject);
  if (body) await page.getByLabel("What have you tried, what do you wish for?").fill(body);
  if (outside) await page.getByLabel(outside, { exact: true }).check();
  await page.getByRole("button", { name: /^Ask / }).click();
  await page.getByRole("heading", { level: 1, name: subject }).waitFor();
  return new URL(page.url()).pathname;
}

/** The toast that tells what was just done. */
export const toast = (page) => page.locator("toast-note p");
