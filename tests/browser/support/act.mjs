// What a hand does on a page. The scripts of a page are never needed for it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

// Presses what leads to another page, and waits for that page.
export async function press(page, locator) {
  await Promise.all([page.waitForEvent("domcontentloaded"), locator.click()]);
}

// The button of a form in the page itself, by the address that the form is sent to; where it leads on that page is open.
export const button = (page, action, more = "") =>
  page.locator(`main form:is([action="${action}"], [action^="${action}#"]) button${more}`).first();

// Fails unless the page is at this address.
export function at(page, path) {
  assert.equal(new URL(page.url()).pathname, path);
}

// Fails unless the page says this, where it can be seen.
export async function says(page, text) {
  const main = await page.locator("main").innerText();
  assert.ok(main.includes(text), `${new URL(page.url()).pathname} does not say “${text}” but:\n${main}`);
}

// Presses what saves a file, keeps it in a folder, and gives { name, path, text }.
export async function saveFile(page, locator, folder) {
  const [download] = await Promise.all([page.waitForEvent("download"), locator.click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: await readFile(path, "utf8") };
}
