// The people of the demo whom the journeys meet, and what they do again and again.
import { PASSWORD, noProblems } from "../harness.mjs";

const at = (name) => ({ name, email: `${name.toLowerCase().replace(" ", ".")}@alderbrook.example` });

/** Keeps the settings. */
export const OSKAR = at("Oskar Lindqvist");
/** Leads Patient Billing. */
export const AMARA = at("Amara Okafor");
/** Of Patient Billing, too; reads German. */
export const JONAS = at("Jonas Weidner");
/** Of Front Desk Alderbrook. */
export const GRACE = at("Grace Adeyemi");
/** Leads Front Desk Alderbrook. */
export const LEAD_OF_THE_DESK = at("Patience Osei");
/** Leads Legal and Privacy. */
export const NOOR = at("Noor Haddad");
/** Leads Human Resources. */
export const PRIYA = at("Priya Raghavan");
/** Leads Patient Services, above Patient Billing and Insurance Liaison. */
export const CALLUM = at("Callum Reid");

/** Leads Cardiology. */
export const SIOBHAN = { name: "Siobhán Kelleher", email: "siobhan.kelleher@alderbrook.example" };
/** Leads Sterile Supply. */
export const PACKS = at("Joana Singh");
/** Of Facilities. */
export const KIRI = at("Kiri Tane");
/** Comes from Kessler Heating and answers what its team is asked. */
export const TECHNICIAN = { name: "Aneta Horák", email: "aneta.horak@kessler-heating.example" };

export const BILL = /^Question about a patient.s bill/;
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
  const send = page.getByRole("button", { name: /^Ask / });
  await send.waitFor();
  await page.getByLabel("What do you need?").fill(subject);
  if (body) await page.getByLabel("What have you tried, what do you wish for?").fill(body);
  if (outside) await page.getByLabel(outside, { exact: true }).check();
  await send.click();
  // What is open already and says much the same is shown first.
  const other = page.getByRole("button", { name: /^It is something else: ask / });
  const asked = page.getByRole("heading", { level: 1, name: subject });
  await asked.or(other).first().waitFor();
  if (await other.isVisible()) await other.click();
  await asked.waitFor();
  return new URL(page.url()).pathname;
}

/** The toast that tells what was just done. */
export const toast = (page) => page.locator("toast-note p");

/** Chooses a language, as `English` or `Deutsch`. */
export async function speak(page, language) {
  await page.goto("/me");
  await page.locator("select[name=language]").selectOption({ label: language });
  await page.locator("form[action='/me/profile'] button").click();
  await toast(page).waitFor();
}

/** Closes pages on which nothing has gone wrong. */
export async function done(...pages) {
  for (const page of pages) {
    noProblems(page);
    await page.context().close();
  }
}
