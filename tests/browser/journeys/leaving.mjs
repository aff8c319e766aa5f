// Leaving: one press, and whoever takes the phone or the cookie finds nothing open.

import assert from "node:assert/strict";
import { at, button, press } from "../support/act.mjs";
import { EXIT_TARGET, journey } from "../support/journey.mjs";
import { start } from "../support/participant.mjs";

journey("leaving", {}, async ({ andrum, visit }) => {
  const { page, context } = await visit();
  await start(page);
  const copied = await context.cookies();
  await page.goto("/diary");

  const answer = await leaves(page, () => page.locator("form.exit button").click());
  assert.equal(answer.status(), 303);
  const said = await answer.allHeaders();
  assert.equal(said.location, EXIT_TARGET);
  assert.match(said["clear-site-data"], /"cookies"/);
  assert.match(said["clear-site-data"], /"cache"/);
  assert.equal(said["referrer-policy"], "no-referrer");

  const thief = await visit();
  await thief.context.addCookies(copied);
  await thief.page.goto("/home");
  at(thief.page, "/sign-in");
  assert.ok(copied.length > 0, "there was a cookie to copy");

  assert.deepEqual(await context.cookies(andrum.origin), [], "the browser keeps no cookie");
});

journey("leaving with scripts off", {}, async ({ visit }) => {
  const { page, context } = await visit({ javaScriptEnabled: false });
  await start(page);
  const copied = await context.cookies();
  await leaves(page, () => page.locator("form.exit button").click());

  const thief = await visit({ javaScriptEnabled: false });
  await thief.context.addCookies(copied);
  await thief.page.goto("/diary");
  at(thief.page, "/sign-in");
});

journey("leaving by pressing Escape three times", {}, async ({ visit }) => {
  const { page } = await visit();
  await start(page);
  await page.goto("/messages");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("main h1").isVisible(), "two presses do nothing");
  await leaves(page, () => page.keyboard.press("Escape"));
});

journey("leaving for people who type the address, and before anybody signed in", {}, async ({ visit }) => {
  const { page } = await visit();
  await page.goto("/exit");
  await leaves(page, () => button(page, "/exit").click());
  await page.goto("/help");
  await leaves(page, () => page.locator("form.exit button").click());
});

journey("signing out of this browser only", {}, async ({ visit }) => {
  const { page, context } = await visit();
  await start(page);
  const copied = await context.cookies();
  const other = await visit();
  await other.context.addCookies(copied);
  await press(page, page.locator('footer form[action="/sign-out"] button'));
  at(page, "/");
  await page.goto("/home");
  at(page, "/sign-in");
  await other.page.goto("/home");
  at(other.page, "/home");
});

// Does what leaves, and gives the service's answer to it. The page beyond is on another host, which is not there.
async function leaves(page, act) {
  const isExit = (request) => request.method() === "POST" && new URL(request.url()).pathname === "/exit";
  const gone = page.waitForEvent("requestfailed", (request) => request.url() === EXIT_TARGET);
  const [request] = await Promise.all([page.waitForRequest(isExit), act()]);
  assert.ok((await gone).isNavigationRequest());
  const answer = await request.response();
  await page.waitForURL("chrome-error://**").catch(() => {});
  return answer;
}
