// The staff's doors: what opens once, what opens for whom, and what opens for nobody.

import assert from "node:assert/strict";
import { at, button, press, says } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { goTo, start } from "../support/participant.mjs";
import { fillDoor, invite, join, letInWithHalves, nextCode, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

const SECRET_WORDS = "pärlemorfärgad sjöjungfru";

journey("staff", {}, async ({ andrum, visit }) => {
  const office = (await visit()).page;
  const desk = (await visit()).page;

  const administrator = await theSetUpLinkOpensOnce(andrum, visit, office);
  await theDoorWantsTheRightCode(office, administrator);
  const counsellor = await anInvitationOpensOnce(visit, office, desk, "counsellor", "Bosse");
  await staffSignIn(desk, counsellor);

  const conversation = await aParticipantWrites(visit, office, desk, administrator, counsellor);
  await theAdministratorCannotRead(office, conversation);

  const study = (await visit()).page;
  await staffSignIn(study, await anInvitationOpensOnce(visit, office, (await visit()).page, "researcher", "Cleo"));
  await eachRoleHasItsPages({ office, desk, study });

  await aRecoveryCodeOpensOnce((await visit()).page, administrator);
  await thePasswordIsChanged(desk, counsellor);
  await theAuditTellsDeedsOnly(office);
});

async function theSetUpLinkOpensOnce(andrum, visit, office) {
  const link = setUpLink(andrum);
  const slower = (await visit()).page;
  await slower.goto(link);
  const administrator = await setUp(office, link, "Alva");
  assert.equal(await office.locator(".notice.good").count(), 1, "the account is ready");

  await fillJoin(slower, "Sen");
  await press(slower, slower.locator("main form button"));
  await isGone(slower, "somebody was faster");
  await slower.goto(link);
  await isGone(slower, "the link was used");
  return administrator;
}

async function theDoorWantsTheRightCode(page, administrator) {
  await page.goto("/staff/sign-in");
  const used = await nextCode(administrator);
  const wrong = String((Number(used) + 1) % 1_000_000).padStart(6, "0");
  await fillDoor(page, administrator, wrong);
  await press(page, button(page, "/staff/sign-in"));
  assert.equal(await page.locator('.problems[role="alert"]').count(), 1, "a wrong code does not open");
  assert.equal(await page.locator("#alias").inputValue(), administrator.alias);
  assert.equal(await page.locator("#password").inputValue(), "", "a password is never sent back");

  await fillDoor(page, administrator, used);
  await press(page, button(page, "/staff/sign-in"));
  at(page, "/staff/team");
  await press(page, page.locator('footer form[action="/sign-out"] button'));

  await page.goto("/staff/sign-in");
  await fillDoor(page, administrator, used);
  await press(page, button(page, "/staff/sign-in"));
  assert.equal(await page.locator('.problems[role="alert"]').count(), 1, "a code opens once");
  await staffSignIn(page, administrator);
}

async function anInvitationOpensOnce(visit, office, page, role, alias) {
  const link = await invite(office, role);
  const person = await join(page, link, alias);
  const second = (await visit()).page;
  await second.goto(link);
  await isGone(second, "the invitation was used");
  return person;
}

async function aParticipantWrites(visit, office, desk, administrator, counsellor) {
  await letInWithHalves(office, counsellor, administrator.halves);
  const { page } = await visit();
  await start(page);
  await goTo(page, "/messages");
  await page.locator('input[name="age"][value="21-25"]').check();
  await press(page, button(page, "/messages/age"));
  await page.locator("#text").fill(SECRET_WORDS);
  await press(page, button(page, "/messages"));

  await desk.goto("/staff/inbox");
  await press(desk, desk.locator(".inbox a"));
  const conversation = new URL(desk.url()).pathname;
  await press(desk, button(desk, `${conversation}/claim`));
  await says(desk, SECRET_WORDS);
  return conversation;
}

async function theAdministratorCannotRead(office, conversation) {
  for (const address of [conversation, "/staff/inbox", "/messages"]) await isNoPage(office, address);
  await office.goto("/staff/team");
  const form = office.locator('form[action$="/access"]');
  assert.equal(await form.count(), 0, "there is nothing to press that lets an administrator in");
}

async function eachRoleHasItsPages({ office, desk, study }) {
  for (const [page, own, others] of [
    [office, ["/staff/team", "/staff/audit", "/staff/account"], ["/staff/inbox", "/research", "/home"]],
    [desk, ["/staff/inbox", "/staff/team", "/staff/account"], ["/staff/audit", "/research", "/diary"]],
    [study, ["/research", "/staff/account"], ["/staff/inbox", "/staff/team", "/staff/audit", "/more"]],
  ]) {
    for (const address of own) {
      const answer = await page.goto(address);
      assert.equal(answer.status(), 200, address);
      at(page, address);
      assert.equal(await page.locator(`nav.nav a[href="${address}"]`).count(), 1, `${address} is in the navigation`);
    }
    for (const address of others) await isNoPage(page, address);
  }
}

async function aRecoveryCodeOpensOnce(page, { alias, password, codes }) {
  const door = async () => {
    await page.goto("/staff/sign-in");
    await fillDoor(page, { alias, password }, "");
    await page.locator("details:has(#recovery_code) summary").click();
    await page.locator("#recovery_code").fill(codes[3].toLowerCase());
    await press(page, button(page, "/staff/sign-in"));
  };
  await door();
  at(page, "/staff/team");
  await page.context().clearCookies();
  await door();
  assert.equal(await page.locator('.problems[role="alert"]').count(), 1, "a recovery code opens once");
}

async function thePasswordIsChanged(page, counsellor) {
  await page.goto("/staff/account");
  await says(page, counsellor.alias);
  const changed = { ...counsellor, password: "fem gröna knappar i en burk" };
  await page.locator("#password").fill("inte det som gällde");
  await page.locator("#new_password").fill(changed.password);
  await page.locator("#again").fill(changed.password);
  await press(page, button(page, "/staff/account/password"));
  await page.locator("#password-problem").waitFor();
  await page.locator("#password").fill(counsellor.password);
  await page.locator("#new_password").fill(changed.password);
  await page.locator("#again").fill(changed.password);
  await press(page, button(page, "/staff/account/password"));
  await page.locator('.notice.good[role="status"]').waitFor();

  await press(page, button(page, "/staff/sign-out"));
  await staffSignIn(page, changed);
  await press(page, page.locator('.inbox a, nav.tabs a[href$="mine"]').last());
  await press(page, page.locator(".inbox a"));
  await says(page, SECRET_WORDS);
}

async function theAuditTellsDeedsOnly(office) {
  await office.goto("/staff/audit");
  const text = await office.locator("main").innerText();
  for (const who of ["Alva", "Bosse", "Cleo"]) assert.ok(text.includes(who), `the audit names ${who}:\n${text}`);
  assert.ok(!text.includes(SECRET_WORDS));
  assert.ok((await office.locator("tbody tr").count()) >= 8);
}

async function fillJoin(page, alias) {
  await page.locator("#alias").fill(alias);
  for (const field of ["#password", "#again"]) await page.locator(field).fill("en lampa ett tåg och nio moln");
}

async function isGone(page, why) {
  assert.equal(await page.locator("main form").count(), 0, why);
  assert.equal(await page.locator("main h1").count(), 1);
}

async function isNoPage(page, address) {
  const answer = await page.goto(address);
  assert.equal(answer.status(), 404, address);
  assert.equal(await page.locator("main h1").count(), 1);
  assert.equal(await page.locator("main form").count(), 0);
}
