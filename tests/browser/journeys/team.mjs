// A new team's first weeks, as docs/OPERATING.md tells them: set up from nothing, two counsellors and a supervisor, a
// conversation that changes hands, one who leaves, one who forgets the password, and a day when only the paper opens.

import assert from "node:assert/strict";
import { at, button, press, says } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { start } from "../support/participant.mjs";
import { invite, join, letInWithHalves, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

const FIRST = "Jag vet inte var jag ska börja";
const SECOND = "Nu har jag skrivit igen";
const THIRD = "Och nu en tredje gång";

journey("team", {}, async ({ andrum, visit }) => {
  const [office, first, second, third, phone] = await Promise.all([1, 2, 3, 4, 5].map(async () => (await visit()).page));
  const administrator = await setUp(office, setUpLink(andrum), "Alva");
  await staffSignIn(office, administrator);
  const bosse = await joins(office, first, "counsellor", "Bosse");
  await letInWithHalves(office, bosse, administrator.halves);
  const disa = await joins(office, second, "counsellor", "Disa");
  const ylva = await joins(office, third, "supervisor", "Ylva");
  for (const newcomer of [disa, ylva]) await letsIn(first, newcomer);
  await opensTheDesk(third);

  await participantWrites(phone, FIRST);
  const conversation = await claims(first, FIRST);
  await answers(first, conversation, "Bra att du skriver. Börja var du vill.");
  await handsOver(first, conversation, "Disa", "Har svarat en gång, frågar om sömn.");
  await second.goto(conversation);
  await says(second, "Har svarat en gång, frågar om sömn.");
  await phone.goto("/messages");
  const seen = await phone.locator("main").innerText();
  assert.ok(seen.includes("Börja var du vill") && !seen.includes("frågar om sömn"), "a note is the team's alone");

  await leaves(office, disa);
  await writesAgain(phone, SECOND);
  await claimed(first, conversation, [FIRST, SECOND]);
  await isOut(second);

  await forgets(office, first, bosse);
  await first.goto(conversation);
  assert.ok(!(await first.locator("main").innerText()).includes(FIRST), "after a reset somebody lets in again");
  await letsIn(third, bosse);
  await first.goto(conversation);
  await says(first, SECOND);

  await leaves(office, ylva);
  await forgets(office, first, bosse);
  await writesAgain(phone, THIRD);
  await office.goto("/staff/team");
  assert.ok((await office.locator(".notice.bad").count()) > 0, "the page says that nobody reads");
  await letInWithHalves(office, bosse, administrator.halves);
  await first.goto(conversation);
  for (const text of [FIRST, SECOND, THIRD]) await says(first, text);
  await office.goto("/staff/audit");
  assert.ok(!(await office.locator("main").innerText()).includes(FIRST));
});

async function joins(office, page, role, alias) {
  const person = await join(page, await invite(office, role), alias);
  await staffSignIn(page, person);
  return person;
}

// A reader compares the check symbols with the newcomer and lets them in.
async function letsIn(page, { alias }) {
  await page.goto("/staff/team");
  await press(page, page.locator('form[action$="/access"] button', { hasText: alias }));
  assert.equal(await page.locator('form[action$="/access"] button', { hasText: alias }).count(), 0);
}

// The supervisor sets the hours: open all week, so that the journey is inside them whenever it runs.
async function opensTheDesk(page) {
  await page.goto("/staff/hours");
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    await page.locator(`[name="opens-${day}"]`).fill("00:00");
    await page.locator(`[name="closes-${day}"]`).fill("23:59");
  }
  await press(page, button(page, "/staff/hours"));
  await page.goto("/staff/supervision");
  at(page, "/staff/supervision");
}

async function participantWrites(page, text) {
  await start(page);
  await page.goto("/messages");
  await page.locator('input[name="age"][value="18-20"]').check();
  await press(page, button(page, "/messages/age"));
  await writesAgain(page, text);
}

async function writesAgain(page, text) {
  await page.goto("/messages");
  await page.locator("#text").fill(text);
  await press(page, button(page, "/messages"));
  await says(page, text);
}

async function claims(page, text) {
  await page.goto("/staff/inbox/next");
  const conversation = new URL(page.url()).pathname;
  await press(page, button(page, `${conversation}/claim`));
  await says(page, text);
  return conversation;
}

async function answers(page, conversation, text) {
  await page.locator("#text").fill(text);
  await press(page, page.locator('button[value="send"]'));
  at(page, conversation);
  await says(page, text);
}

async function handsOver(page, conversation, alias, note) {
  const form = page.locator(`form[action="${conversation}/hand-over"]`);
  await page.locator("details", { has: form }).locator("summary").first().click();
  await form.locator("#to").selectOption({ label: alias });
  await form.locator("#hand-over-note").fill(note);
  await press(page, form.locator("button"));
}

async function leaves(office, { alias }) {
  await office.goto("/staff/team");
  const change = office.locator('details:has(form[action$="/disabled"])', { hasText: alias });
  await change.locator("summary").click();
  await press(office, change.locator("form button"));
}

// What a colleague held who has left waits for everybody again.
async function claimed(page, conversation, texts) {
  await page.goto(conversation);
  await press(page, button(page, `${conversation}/claim`));
  for (const text of texts) await says(page, text);
}

async function isOut(page) {
  await page.goto("/staff/inbox");
  assert.equal(new URL(page.url()).pathname === "/staff/inbox" && (await page.locator(".inbox").count()) > 0, false);
}

// The administrator resets the account; the same person makes it anew behind the link and signs in.
async function forgets(office, page, person) {
  await office.goto("/staff/team");
  const change = office.locator('details:has(form[action$="/reset"])', { hasText: person.alias });
  await change.locator("summary").click();
  await press(office, change.locator("form button"));
  const link = await office.locator("#link").innerText();
  await page.context().clearCookies();
  Object.assign(person, await join(page, link, person.alias));
  await staffSignIn(page, person);
}
