// A page as everybody may meet it: on a phone and a desk, in light and dark, and on the narrowest screen.

import assert from "node:assert/strict";
import { axe, fitsTheScreen, LOOKS, PHONE, shot } from "./journey.mjs";

const SUBJECT = /cannabis|hasc?h|weed|marijuana|thc|joint|rök|smok|drog|drug|missbruk|abus|addict|beroende|abstinen|withdraw/i;
const NARROW = { width: 320, height: 640 };

// Looks at the page that is open. `name` is what its pictures are called.
export async function inEveryLook(page, name) {
  const where = `${name} (${new URL(page.url()).pathname})`;
  assert.equal(await page.locator("h1").count(), 1, `one h1 on ${where}`);
  const title = await page.title();
  assert.match(title, /^(.+ · )?Andrum$/, `the title of ${where}`);
  assert.doesNotMatch(title, SUBJECT, `the title of ${where} says what it is about`);
  for (const { viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await fitsTheScreen(page);
    await axe(page);
    await shot(page, name);
  }
  await page.setViewportSize(NARROW);
  await fitsTheScreen(page);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: "light" });
}
