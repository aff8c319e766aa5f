// A study with a waiting list: a participant is offered it, says yes, and gets a place; somebody who waits; and a
// researcher who sees how the study stands, and no arm. Once with scripts and once without.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { fileURLToPath } from "node:url";
import { at, button, press, says } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { inEveryLook } from "../support/looks.mjs";
import { signIn, start } from "../support/participant.mjs";
import { invite, join, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
// Of two in a block of this size, one waits.
const BLOCK = 2;
const modules = withStudy();
process.once("exit", () => rmSync(modules, { recursive: true, force: true }));

journey("a study", { env: { ANDRUM_MODULES: modules } }, async ({ andrum, visit }) => {
  const [office, desk, one, other] = await Promise.all(
    [{}, {}, {}, { javaScriptEnabled: false }].map(async (look) => (await visit(look)).page),
  );
  const [both, rut] = await Promise.all([bothJoin(one, other), aResearcher(office, desk, andrum)]);
  assert.deepEqual(both.map(({ place }) => place).toSorted(), ["at once", "later"], "a block holds one of each");
  const waits = (await visit()).page;
  await signIn(waits, both.find(({ place }) => place === "later").token.symbols);
  at(waits, "/home");
  await says(waits, "Programmet öppnar den");
  await says(waits, "112");
  await inEveryLook(waits, "study-waiting-home-sv");
  await waits.goto("/modules");
  at(waits, "/home");
  await waits.goto("/study");
  await inEveryLook(waits, "study-place-sv");

  await staffSignIn(desk, rut);
  await desk.goto("/research/studies");
  await says(desk, "Hjälper programmet?");
  await says(desk, "färre än 50");
  const told = await desk.locator("main").innerText();
  assert.ok(!/\b(now|later)\b/.test(told), "a researcher sees letters, and no arm by name");
  await inEveryLook(desk, "study-studies-sv");
});

async function bothJoin(one, other) {
  return [await joins(one, "study"), await joins(other)];
}

// Codes make this wait, so it is done meanwhile.
async function aResearcher(office, desk, andrum) {
  await staffSignIn(office, await setUp(office, setUpLink(andrum), "Alva"));
  return join(desk, await invite(office, "researcher"), "Rut");
}

// From the start to a place in the study. Gives { token, place }: whether the programme is open at once or later. With a
// name, the offer is looked at.
async function joins(page, name) {
  const token = await start(page);
  await press(page, page.locator('main a[href="/study#offer"]'));
  await says(page, "En studie: Hjälper programmet?");
  if (name) await inEveryLook(page, `${name}-offer-sv`);
  await page.locator('input[name="age"][value="18-20"]').check();
  await press(page, button(page, "/study", '[value="yes"]'));
  await press(page, page.locator('#offer a[href^="/measures/cast"]'));
  for (const answer of await page.locator("main input[value=seldom]").all()) await answer.check();
  await press(page, page.locator('main form button[name="then"][value="done"]'));
  await page.goto("/study");
  await press(page, button(page, "/study/place"));
  at(page, "/study");
  await says(page, "Du är med i en studie");
  const told = await page.locator("#place").innerText();
  return { token, place: told.includes("öppnar för dig den") ? "later" : "at once" };
}

// The modules that we ship and the example study, which takes people whenever the journey runs.
function withStudy() {
  const folder = mkdtempSync(path(tmpdir(), "andrum-study-"));
  cpSync(path(ROOT, "modules"), folder, { recursive: true });
  mkdirSync(path(folder, "studies"), { recursive: true });
  const example = readFileSync(path(ROOT, "tests/fixtures/studies/waiting.toml"), "utf8");
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const study = example
    .replace(/recruits_from = .*/, `recruits_from = ${day(-7)}`)
    .replace(/recruits_until = .*/, `recruits_until = ${day(30)}`)
    .replace(/blocks = .*/, `blocks = [${BLOCK}]`);
  writeFileSync(path(folder, "studies/waiting.toml"), study);
  return folder;
}
