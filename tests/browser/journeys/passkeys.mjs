// A passkey at the staff's door, kept by an authenticator that the browser itself makes up.

import assert from "node:assert/strict";
import { at, button, press, says } from "../support/act.mjs";
import { DESK, PHONE, axe, fitsTheScreen, journey, shot } from "../support/journey.mjs";
import { fillDoor, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

const OWN = "/staff/account/passkeys";
const AUTHENTICATOR = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

journey("a passkey replaces the code", { host: "localhost" }, async ({ andrum, visit }) => {
  const { page, context } = await visit({ viewport: DESK });
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options: AUTHENTICATOR });
  const unlocks = (isUserVerified) => device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  const administrator = await setUp(page, setUpLink(andrum), "Alva");
  await staffSignIn(page, administrator);

  await page.goto("/staff/account");
  await press(page, page.locator(`a[href="${OWN}"]`));
  await looksWell(page, "passkeys-empty");
  await page.locator("#name").fill("Jobbdatorn");
  await press(page, page.locator("[data-passkey]"));
  assert.equal(new URL(page.url()).search, "?added");
  await says(page, "Jobbdatorn");
  await looksWell(page, "passkeys-one");
  const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId });
  assert.equal(credentials.length, 1);

  await leave(page);
  await looksWell(page, "sign-in-passkey");
  await fillDoor(page, administrator, "");
  await unlocks(false);
  await page.locator("[data-passkey]").click();
  await page.locator("[data-passkey-failed]").waitFor();
  assert.equal(await page.locator("#password").inputValue(), administrator.password, "nothing was sent");
  await unlocks(true);
  await press(page, page.locator("[data-passkey]"));
  at(page, "/staff/team");

  await page.goto(OWN);
  await press(page, page.locator('form[action$="/removal"] button'));
  await leave(page);
  await fillDoor(page, administrator, "");
  await press(page, page.locator("[data-passkey]"));
  await page.locator('.problems[role="alert"]').waitFor();
  await staffSignIn(page, administrator);
});

journey("without scripts no passkey is offered, and codes work", { host: "localhost" }, async ({ andrum, visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  const administrator = await setUp(page, setUpLink(andrum), "Alva");
  await page.goto("/staff/sign-in");
  assert.equal(await page.locator("[data-passkey]:visible").count(), 0);
  await staffSignIn(page, administrator);
  await page.goto(OWN);
  assert.equal(await page.locator("#name:visible").count(), 0);
  await page.locator("[data-passkey-without]:visible").waitFor();
  await fitsTheScreen(page);
  await shot(page, "passkeys-without-scripts");
});

async function leave(page) {
  await page.goto("/staff/account");
  await press(page, button(page, "/staff/sign-out"));
  at(page, "/staff/sign-in");
}

async function looksWell(page, name) {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    await fitsTheScreen(page);
    await axe(page);
    await shot(page, name);
  }
}
