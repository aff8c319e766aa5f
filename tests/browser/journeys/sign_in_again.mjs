// A sign-in that runs out while somebody writes. The clock of the service cannot be moved from here, so the cookie is
// taken away, which is what a browser does with one that has run out.

import assert from "node:assert/strict";
import { at, button, press, says } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { goTo, start } from "../support/participant.mjs";

const NOTE = "Långt & viktigt.\n\nAndra stycket, med <hakar> och 🌙.";

journey("a sign-in that runs out while writing", {}, async ({ visit }) => {
  const { page, context } = await visit();
  const { words } = await start(page);
  await goTo(page, "/diary");
  await press(page, page.locator(".calendar .today a"));
  const day = new URL(page.url()).pathname;
  await page.locator('input[name="used"][value="yes"]').check();
  await page.locator("details:has(#note) summary").click();
  await page.locator("#note").fill(NOTE);

  await context.clearCookies();
  await press(page, button(page, day));
  assert.equal(await page.locator("#token").count(), 1, "it asks for the code, on the spot");

  await page.locator("#token").fill("fel kod");
  await press(page, button(page, "/sign-in"));
  await page.locator("#token-problem").waitFor();
  await page.locator("#token").fill(words.join(" "));
  await press(page, button(page, "/sign-in"));
  await says(page, NOTE);
  await press(page, button(page, day));

  await page.goto(day);
  assert.equal(await page.locator("#note").inputValue(), NOTE);
  assert.ok(await page.locator('input[name="used"][value="yes"]').isChecked());
});

journey("somebody else who signs in does not get what was written", {}, async ({ visit }) => {
  const { page, context } = await visit();
  const other = (await visit()).page;
  const stranger = await start(other);
  await start(page);
  await page.goto("/diary");
  await press(page, page.locator(".calendar .today a"));
  await page.locator('input[name="used"][value="no"]').check();
  await page.locator("details:has(#note) summary").click();
  await page.locator("#note").fill(NOTE);
  await other.context().clearCookies();
  const cookies = await context.cookies();
  assert.equal(cookies.length, 1);

  // The sign-in is ended in another tab, on the server too; this tab still shows the form.
  const tab = await context.newPage();
  await tab.goto("/home");
  const left = tab.waitForRequest((request) => request.url().endsWith("/exit"));
  await tab.locator("form.exit button").click();
  await left;
  await tab.close();
  await context.addCookies(cookies);
  await press(page, page.locator("main form button").first());
  await page.locator("#token").fill(stranger.symbols);
  await press(page, button(page, "/sign-in"));
  at(page, "/home");
  assert.ok(!(await page.locator("body").innerText()).includes("Långt"), "it belongs to somebody else");
});
