// What staff do in nearly every journey: set up, invite, join, sign in, let in.

import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { at, button, press } from "./act.mjs";
import { codeOf, stepNow, untilStep } from "./totp.mjs";

const PASSWORD = "en lampa ett tåg och nio moln";

// A person with an account: { alias, password, secret }. A code works once, so each one is a step later than the last;
// beginning with the code of the step before saves waiting, where that one is good for long enough.
export async function nextCode(person) {
  const earliest = untilStep(stepNow() + 1) > 15_000 ? stepNow() - 1 : stepNow();
  const step = Math.max(earliest, (person.lastStep ?? 0) + 1);
  await wait(untilStep(step - 1));
  person.lastStep = step;
  return codeOf(person.secret, step);
}

// The set-up link that the service printed.
export const setUpLink = ({ output }) => output().match(/http:\/\/\S+\/staff\/set-up\/\S+/)[0];

// Makes the first account and reads the two halves of the recovery key. `see` is called on each page with its name.
export async function setUp(page, link, alias, see = async () => {}) {
  await page.goto(link);
  await see("join");
  const person = await chooseAndConnect(page, alias, see);
  const halves = {};
  for (const half of ["one", "two"]) {
    const rows = await page.locator(`[aria-labelledby="half-${half}"] .symbols`).innerText();
    halves[half] = rows.trim().split(/\s*\n\s*/);
    assert.equal(halves[half].length, 8);
    await page.locator(`#row_${half}`).fill(halves[half].at(-1));
  }
  await see("halves");
  await press(page, page.locator("main form button:not([data-print])").last());
  return { ...person, halves, codes: await keepCodes(page, see) };
}

// Makes an account behind an invitation.
export async function join(page, link, alias, see = async () => {}) {
  await page.goto(link);
  await see("join");
  const person = await chooseAndConnect(page, alias, see);
  return { ...person, codes: await keepCodes(page, see) };
}

// Reads the recovery codes off the page that shows them once, and goes on to the door.
async function keepCodes(page, see) {
  const codes = await page.locator("#codes li").allInnerTexts();
  assert.equal(codes.length, 10);
  await see("codes");
  await press(page, page.locator('a.button[href^="/staff/sign-in"]'));
  at(page, "/staff/sign-in");
  return codes;
}

async function chooseAndConnect(page, alias, see) {
  // Behind a reset link the alias stands already.
  if (await page.locator("#alias").isEditable()) await page.locator("#alias").fill(alias);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#again").fill(PASSWORD);
  await press(page, page.locator("main form button"));
  const person = { alias, password: PASSWORD, secret: await page.locator(".symbols").innerText() };
  await see("code");
  await page.locator("#code").fill(await nextCode(person));
  await press(page, page.locator("main form button"));
  return person;
}

export async function staffSignIn(page, person) {
  await page.goto("/staff/sign-in");
  await fillDoor(page, person, await nextCode(person));
  await press(page, button(page, "/staff/sign-in"));
  assert.notEqual(new URL(page.url()).pathname, "/staff/sign-in", await page.locator("main").innerText());
}

export async function fillDoor(page, { alias, password }, code) {
  await page.locator("#alias").fill(alias);
  await page.locator("#password").fill(password);
  await page.locator("#code").fill(code);
}

// Gives the link for a new account; its inviter is signed in on this page.
export async function invite(page, role, see = async () => {}) {
  await page.goto("/staff/team");
  await page.locator(`input[name="role"][value="${role}"]`).check();
  await press(page, button(page, "/staff/team/invitations"));
  await see("invited");
  return await page.locator("#link").innerText();
}

// Lets a counsellor in with both halves of the recovery key, typed at the team's page.
export async function letInWithHalves(page, { alias }, halves) {
  await page.goto("/staff/team");
  const form = page.locator('form[action="/staff/team/recovery"]');
  await page.locator("details", { has: form }).locator("summary").click();
  await form.locator("#newcomer").selectOption({ label: alias });
  await form.locator("#half_one").fill(halves.one.join("\n"));
  await form.locator("#half_two").fill(halves.two.join("\n"));
  await press(page, form.locator("button"));
}
