// Two researchers at work, in a demo of made-up people: the overview, a release's preview, its two approvals, the download
// and the check of the file as an outsider would make it, the log, the comparison, and the withdrawal. The demo's participants and counsellors are looked at on the way.

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
  await inEveryLook(page, "release-preview-sv");
  const release = new URL(page.url()).pathname;
  assert.equal(await button(page, `${release}/download`).count(), 0);
  await approve(page, release);
  await says(page, "Du har redan godkänt den");
  await inEveryLook(page, "release-approved-sv");

  const second = (await visit({ locale: "en-GB" })).page;
  await staffSignIn(second, printedStaff(andrum, "researcher", 1));
  await inEveryLook(second, "research-overview-en");
  await second.goto(release);
  await inEveryLook(second, "release-preview-en");
  await approve(second, release);
  await inEveryLook(second, "release-en");

  await page.goto(release);
  await press(page, button(page, `${release}/download`));
  await says(page, "Skriv vad du ska ha den till");
  await inEveryLook(page, "release-download-refused-sv");
  await page.locator("#purpose").fill("En resa genom tjänsten");
  await page.locator("input[name=terms]").check();
  const folder = join(andrum.folder, "downloaded");
  await mkdir(folder);
  const { name, path } = await saveFile(page, button(page, `${release}/download`), folder);
  assert.match(name, /\.zip$/);
  const checked = await promisify(execFile)(BINARY, ["release", "verify", path]);
  assert.match(checked.stdout, /\S/);

  await page.goto(release);
  await says(page, "En resa genom tjänsten");
  await inEveryLook(page, "release-sv");
  await page.goto("/research");
  await says(page, "Siffror");
  await inEveryLook(page, "research-figures-sv");
  for (const place of ["/research/log", "/research/compare", "/research/studies"]) {
    await page.goto(place);
    await inEveryLook(page, `${place.slice(1).replace("/", "-")}-sv`);
    await second.goto(place);
    await inEveryLook(second, `${place.slice(1).replace("/", "-")}-en`);
  }

  await page.goto(release);
  await page.locator("summary", { hasText: "Dra tillbaka" }).click();
  await page.locator("#reason-withdrawal").fill("Bara för att se hur det ser ut");
  await press(page, button(page, `${release}/withdrawal`));
  await says(page, "drog tillbaka utgåvan");
  await inEveryLook(page, "release-withdrawn-sv");
});

async function approve(page, release) {
  await page.locator("input[name=looked]").check();
  await press(page, button(page, `${release}/approval`));
}

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
function printedStaff({ output }, role, number = 0) {
  const all = [...output().matchAll(new RegExp(`^${role}: (.+), password (\\S+), second factor (.+)$`, "gm"))];
  const [, alias, password, secret] = all[number];
  return { alias, password, secret };
}
