// Four ways to use a page: a mouse, a finger, keys alone, and no scripts. A journey is written once and walked in each.
import assert from "node:assert/strict";

const MOST_STEPS = 250;

/** With a mouse, with a finger, and without scripts: what is in sight is pressed. */
const byHand = {
  press: (page, target) => inSight(target).click(),
  fill: (page, target, text) => inSight(target).fill(text),
  choose: (page, target, label) => inSight(target).selectOption({ label }),
};

/** With the keyboard alone: everything is reached by Tab, and pressed, typed or chosen there. */
const byKeys = {
  press: async (page, target) => {
    const role = await tabTo(page, target);
    await page.keyboard.press(role === "radio" || role === "checkbox" ? "Space" : "Enter");
  },
  fill: async (page, target, text) => {
    await tabTo(page, target);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  },
  choose: async (page, target, label) => {
    await tabTo(page, target);
    await page.keyboard.type(label);
  },
};

export const WAYS = [
  { name: "with a mouse", open: (house) => house.desktop(), ...byHand },
  { name: "on a phone", open: (house) => house.phone(), ...byHand },
  { name: "with the keyboard alone", open: (house) => house.desktop(), ...byKeys },
  { name: "without scripts", open: (house) => house.desktop({ scripts: false }), ...byHand },
];

/** Of several the one that can be seen: a phone has its rooms at the bottom, others on top. */
export function inSight(target) {
  return target.filter({ visible: true }).first();
}

/** Presses Tab until the target has the focus, as somebody would; says what kind of control it is. */
async function tabTo(page, target) {
  const wanted = await inSight(target).elementHandle();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const found = await page.evaluate((element) => {
      const focused = document.activeElement;
      if (focused === element) return element.type || "yes";
      // Of a group of radios Tab reaches the chosen one; arrows walk on from there.
      const isBeside = focused?.type === "radio" && element.type === "radio" && focused.name === element.name;
      return isBeside && focused.form === element.form ? "beside" : "";
    }, wanted);
    if (found && found !== "beside") return found;
    await page.keyboard.press(found === "beside" ? "ArrowRight" : "Tab");
  }
  assert.fail(`the keyboard does not reach ${target}`);
}
