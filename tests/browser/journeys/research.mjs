// A researcher at work, in a demo of made-up people: the overview, a release's preview, the download, and the check of
// the file as an outsider would make it. The demo's participants and counsellors are looked at on the way.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { at, button, press, saveFile, says } from "../support/act.mjs";
import { BINARY } from "../support/andrum.mjs";
import { journey } from "../support/journey.mjs";
import { inEveryLook } from "../support/looks.mjs";
import { goTo, signIn } from "../support/participant.mjs";
import { staffSignIn } from "../support/staff.mjs";

const DEMO = { args: ["--demo"], patience: 120_000 };

journey("research", DEMO, async ({ andrum, visit }) => {
  const { page } = await visit();
  await staffSignIn(page, printedStaff(andrum, "researcher"));
  at(page, "/research");
  await inEveryLook(page, "research-overview-sv");

  if (await button(page, "/research/releases").count()) await press(page, button(page, "/research/releases"));
  else await press(page, page.locator('main a[href^="/research/releases/"]').first());
  await inEveryLook(page, "release-sv");
  const release = new URL(page.url()).pathname;

  const folder = join(andrum.folder, "downloaded");
  await mkdir(folder);
  const { name, path } = await saveFile(page, button(page, `${release}/download`), folder);
  assert.match(name, /\.zip$/);
  const checked = await promisify(execFile)(BINARY, ["release", "verify", path]);
  assert.match(checked.stdout, /\S/);

  await page.goto(release);
  await says(page, "Charlie");
  const english = (await visit({ locale: "en-GB" })).page;
  await english.context().addCookies(await page.context().cookies());
  await english.goto("/research");
  await inEveryLook(english, "research-overview-en");
  await english.goto("/research/studies");
  await inEveryLook(english, "research-studies-en");
  await page.goto("/research/studies");
  await inEveryLook(page, "research-studies-sv");
  await english.goto(release);
  await inEveryLook(english, "release-en");
});

journey("a demo says so on every page", DEMO, async ({ andrum, visit }) => {
  const { page } = await visit();
  await page.goto("/");
  assert.equal(await page.locator("aside.demo").count(), 1);

  await signIn(page, andrum.output().match(/here for 33 days: (.+)/)[1]);
  at(page, "/home");
  await inEveryLook(page, "demo-home-sv");
  for (const place of ["/diary", "/messages", "/modules"]) {
    await goTo(page, place);
    assert.equal(await page.locator("aside.demo").count(), 1, place);
    await inEveryLook(page, `demo${place.replace("/", "-")}-sv`);
  }

  const desk = (await visit()).page;
  await staffSignIn(desk, printedStaff(andrum, "counsellor"));
  await inEveryLook(desk, "demo-inbox-sv");
  await press(desk, desk.locator("nav.tabs a").nth(1));
  await press(desk, desk.locator(".inbox a").first());
  await inEveryLook(desk, "demo-conversation-sv");
});

// Staff as the demo prints them.
function printedStaff({ output }, role) {
  const [, alias, password, secret] = output().match(new RegExp(`^${role}: (.+), password (\\S+), second factor (.+)$`, "m"));
  return { alias, password, secret };
}
