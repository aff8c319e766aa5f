// A page as everybody may meet it: on a phone and a desk, in light and dark, and on the narrowest screen.

import assert from "node:assert/strict";
import { axe, fitsTheScreen, LOOKS, PHONE, shot } from "./journey.mjs";

const SUBJECT = /cannabis|hasc?h|weed|marijuana|thc|joint|rök|smok|drog|drug|missbruk|abus|addict|beroende|abstinen|withdraw/i;
// Only words differ between the languages, so axe reads the pages of the second in two opposite looks.
const OPPOSITE = [LOOKS.at(0), LOOKS.at(-1)];
const NARROW = { width: 320, height: 640 };

// Looks at the page that is open. `name` is what its pictures are called.
export async function inEveryLook(page, name) {
  const where = `${name} (${new URL(page.url()).pathname})`;
  assert.equal(await page.locator("h1").count(), 1, `one h1 on ${where}`);
  const title = await page.title();
  assert.match(title, /^(.+ · )?Andrum$/, `the title of ${where}`);
  assert.doesNotMatch(title, SUBJECT, `the title of ${where} says what it is about`);
  const isFirst = (await page.locator("html").getAttribute("lang")) === "sv";
  for (const look of LOOKS) {
    await page.setViewportSize(look.viewport);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await fitsTheScreen(page);
    if (isFirst || OPPOSITE.includes(look)) await axe(page);
    await shot(page, name);
  }
  await page.setViewportSize(NARROW);
  await fitsTheScreen(page);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: "light" });
}
