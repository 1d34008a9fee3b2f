// From an empty folder to a confirmed map of thirty people: what has to be pressed and typed for it is counted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, noProblems, open, takeProblems } from "../harness.mjs";
import { fresh } from "../server.mjs";

const NEW_PASSWORD = "seven blue kettles";
const HOUSE = "Larkfield House";
const ME = "Robin Vale";

/** Whom each team gives its work to. */
const GIVES = {
  Stores: ["Kitchen"],
  Kitchen: ["Wards"],
  Laundry: ["Wards"],
  Transport: ["Stores", "Laundry"],
  Office: ["Transport"],
  Wards: ["Office"],
};
const TEAMS = Object.keys(GIVES);
/** These teams also say who gives them theirs; the others confirm it as a team. */
const ALSO_GETS = ["Kitchen", "Stores"];
const givers = (team) => TEAMS.filter((other) => GIVES[other].includes(team));

const FIRST = ["Ada", "Ben", "Cleo", "Dev", "Edda", "Finn", "Gwen", "Hugo", "Iris", "Jan", "Kaja", "Leo", "Mira", "Nils", "Olga", "Paul", "Quin", "Rosa", "Sami", "Tove", "Ugo", "Vera", "Wim", "Xenia", "Yara", "Zeno", "Anouk", "Bram", "Carla"];
/** Five in each team; the first of a team leads it, and whoever sets the house up leads the office. */
const PEOPLE = TEAMS.flatMap((team, t) =>
  [0, 1, 2, 3, 4].map((n) => {
    const leads = n === 0;
    const name = team === "Office" && leads ? ME : `${FIRST[(t * 5 + n) % FIRST.length]} ${team[0]}${"abcde"[n]}vik`;
    return { name, team, leads };
  }),
);
// Half of the people have an address, the others name theirs.
const address = ({ name }) => `${name.toLowerCase().replace(" ", ".")}@larkfield.example`;
const LIST = PEOPLE.map((person, n) => {
  const given = n % 2 === 0 && person.name !== ME ? `, ${address(person)}` : "";
  return `${person.name}${given}, ${person.team}${person.leads ? ", lead" : ""}`;
}).join("\n");

/** Pressing and typing, counted for each who does it. */
const steps = new Map();
function hands(page, who) {
  const count = () => steps.set(who, (steps.get(who) ?? 0) + 1);
  return {
    press: async (target) => (count(), target.click()),
    fill: async (target, text) => (count(), target.fill(text)),
    choose: async (target, label) => (count(), target.selectOption({ label })),
  };
}

let house;
let server;
before(async () => {
  server = await fresh();
  house = await open(server);
});
after(() => house.close());

test("Monday start: from an empty folder to a confirmed map of thirty people", { timeout: 600_000 }, async () => {
  const began = Date.now();
  const admin = await house.desktop();
  const robin = hands(admin, "administrator");

  // The house is founded, and Today offers to begin.
  await admin.goto("/");
  await robin.fill(admin.getByLabel("Code"), server.code);
  await robin.fill(admin.locator("#organisation"), HOUSE);
  await robin.fill(admin.locator("#name"), ME);
  await robin.fill(admin.locator("#email"), "robin@larkfield.example");
  await robin.fill(admin.locator("#password"), NEW_PASSWORD);
  await robin.press(admin.locator("form.form button"));
  await admin.locator(".ways a[href='/welcome']").waitFor();
  await accessible(admin);
  await robin.press(admin.locator(".ways a[href='/welcome']"));
  await admin.getByRole("heading", { level: 1, name: "Monday start" }).waitFor();
  await accessible(admin);

  // Names that are wrong are told by line, and nobody is taken on.
  await robin.press(admin.getByRole("link", { name: "Paste names" }));
  await admin.locator("#names").fill("Ada Lind, Wards\nada lind, wards\n, x@larkfield.example\nBo, bo@, Wards");
  await admin.getByRole("button", { name: "Look at it" }).click();
  await admin.getByText("Line 2, name: This name stands further up already.").waitFor();
  await admin.getByText("Line 2, team: This team is written differently further up.").waitFor();
  await admin.getByText("Line 3, name: There is no name on this line.").waitFor();
  await admin.getByText("Line 4, address: This is not an e-mail address.").waitFor();
  await accessible(admin);
  takeProblems(admin);

  // Thirty lines become people and six teams.
  await robin.fill(admin.locator("#names"), LIST);
  await robin.press(admin.getByRole("button", { name: "Look at it" }));
  await admin.getByText("29 people come, and 6 teams are made.").waitFor();
  await accessible(admin);
  await robin.press(admin.getByRole("button", { name: "Yes, take them on" }));
  await admin.getByText("29 people have not come in yet").waitFor();
  await accessible(admin);
  await robin.press(admin.getByRole("button", { name: "Make links and cards" }));
  await admin.getByRole("heading", { level: 1, name: "One card for each" }).waitFor();
  await accessible(admin);
  const cards = await admin.locator(".welcome-cards > li").evaluateAll((all) =>
    all.map((card) => ({ name: card.querySelector("h2").textContent, link: card.querySelector("input").value })),
  );
  assert.equal(cards.length, 29);
  const link = (person) => cards.find((card) => card.name === person.name).link;

  // The overview stays open and follows what others do.
  await admin.goto("/welcome");
  await admin.mouse.move(0, 0);
  const teams = await admin.request.get("/api/v1/welcome").then((answer) => answer.json());
  const id = (name) => teams.teams.find((team) => team.name === name).id;

  // The leads answer on their phones, one of them without scripts.
  const leads = {};
  for (const person of PEOPLE.filter((one) => one.leads && one.name !== ME)) {
    const phone = await house.phone({ scripts: person.team !== "Wards" });
    const hand = hands(phone, `lead of ${person.team}`);
    await phone.goto(link(person));
    await phone.getByText(`Welcome, ${person.name}.`).waitFor();
    if (await phone.locator("#email").isEditable()) await hand.fill(phone.locator("#email"), address(person));
    await hand.fill(phone.locator("#password"), NEW_PASSWORD);
    await hand.press(phone.locator("form.form button"));
    await answer(phone, hand, person);
    leads[person.team] = { phone, hand };
  }
  leads.Office = { phone: admin, hand: robin };

  // The others answer too, each by their own link.
  for (const person of PEOPLE.filter((one) => !one.leads)) {
    const phone = await house.phone();
    const send = async (path, form) => {
      const sent = await phone.request.post(path, { form, maxRedirects: 0 });
      assert.equal(sent.status(), 303, `${person.name} ${path}: ${await sent.text()}`);
    };
    await phone.request.get(link(person));
    await send("/join", { email: address(person), password: NEW_PASSWORD });
    const gets = ALSO_GETS.includes(person.team) ? givers(person.team) : [];
    await send("/welcome/answers", { question: "gives_to", pick: id(GIVES[person.team][0]) });
    await send("/welcome/answers", gets.length ? { question: "gets_from", pick: id(gets[0]) } : { question: "gets_from" });
    await send("/welcome/answers", { question: "outside", ...(person.team === "Wards" && { other: "patients" }) });
    await phone.context().close();
  }
  await admin.getByText("29 of 30 have answered all three").waitFor();
  await admin.locator("#progress svg.map").waitFor();
  await accessible(admin);

  // Whoever set it up answers last, and says whom the wards meant.
  await robin.press(admin.getByRole("link", { name: "Answer", exact: true }));
  await answer(admin, robin, PEOPLE.find((one) => one.name === ME));
  await admin.goto("/welcome");
  await admin.getByText("30 of 30 have answered all three").waitFor();
  await admin.getByText("5 people wrote it").waitFor();
  await robin.fill(admin.locator(".welcome-settle input[name=one]"), "A patient");
  await robin.press(admin.getByRole("button", { name: "Settle" }));
  await admin.getByText("Settled. Whoever used these words").first().waitFor();

  // Each team confirms, promises one thing and says what it needs.
  for (const [team, { phone, hand }] of Object.entries(leads)) {
    await phone.goto(`/welcome/teams/${id(team)}`);
    await accessible(phone);
    const all = phone.getByRole("button", { name: /^Yes, confirm/ });
    if (await all.count()) {
      await hand.press(all);
      await phone.waitForURL(/said=welcome-confirmed/);
    }
    assert.ok((await phone.locator("#review_on").inputValue()) > new Date().toISOString().slice(0, 10), "a day to come");
    await hand.choose(phone.locator("#relationship"), `${GIVES[team][0]}, whom we serve`);
    await hand.fill(phone.locator("#promise-words"), "A first word within a day");
    await hand.fill(phone.locator("#need"), "To be told on Thursday what changes");
    await hand.press(phone.getByRole("button", { name: "Promise and sign" }));
    await phone.getByText("Signed by us; the other side is waited for.").first().waitFor();
  }
  for (const [team, { phone, hand }] of Object.entries(leads)) {
    const sign = phone.getByRole("button", { name: /^Sign/ });
    for (;;) {
      await phone.goto(`/welcome/teams/${id(team)}`);
      if ((await sign.count()) === 0) break;
      await hand.press(sign.first());
      await phone.waitForURL(/said=agreement-signed/);
    }
  }

  await admin.goto("/welcome");
  await admin.getByText("The map stands: all 8 lines are confirmed by both sides.").waitFor();
  await admin.getByText("6 of 6 teams on the map have an agreement in force").waitFor();
  await accessible(admin);
  const end = await admin.request.get("/api/v1/welcome").then((answer) => answer.json());
  assert.deepEqual(
    [end.people, end.came_in, end.answered, end.relationships, end.confirmed, end.words.length],
    [30, 30, 30, 8, 8, 0],
  );

  for (const [who, count] of steps) console.log(`${who}: ${count} steps`);
  const most = Math.max(...[...steps].filter(([who]) => who !== "administrator").map(([, count]) => count));
  console.log(`all of it in ${((Date.now() - began) / 1000).toFixed(0)} s by a machine`);
  assert.ok(steps.get("administrator") <= 26, `the administrator took ${steps.get("administrator")} steps`);
  assert.ok(most <= 16, `a lead took ${most} steps`);
  for (const { phone } of Object.values(leads)) {
    noProblems(phone);
    await phone.context().close();
  }
});

/** The three questions, on the pages. */
async function answer(page, hand, { team }) {
  const next = () => page.getByRole("button", { name: "Go on" });
  await page.getByText("Question 1 of 3").waitFor();
  await accessible(page);
  for (const customer of GIVES[team]) {
    // What others of the team have said stands there as said already.
    const choice = page.getByLabel(new RegExp(`^${customer}`));
    if (await choice.count()) await hand.press(choice);
    else await page.getByText(/^Said already: .*/).filter({ hasText: customer }).waitFor();
  }
  await hand.press(next());
  await page.getByText("Question 2 of 3").waitFor();
  if (ALSO_GETS.includes(team)) {
    for (const giver of givers(team)) await hand.press(page.getByLabel(new RegExp(`^${giver}`)));
  }
  await hand.press(next());
  await page.getByText("Question 3 of 3").waitFor();
  await accessible(page);
  if (team === "Wards") await hand.fill(page.getByLabel("Somebody else, line 1"), "Patients");
  await hand.press(next());
  await page.getByRole("heading", { level: 1, name: "Thank you." }).waitFor();
  await accessible(page);
}
