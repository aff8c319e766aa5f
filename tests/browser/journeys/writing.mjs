// A counsellor writes: practising, text blocks, a draft, its preview, a note, a second reader, taking out a passage.
// Every page in every look.

import { button, press, says } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { inEveryLook } from "../support/looks.mjs";
import { start } from "../support/participant.mjs";
import { invite, join, letInWithHalves, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

journey("a counsellor writes", {}, async ({ andrum, visit }) => {
  const [office, desk, other, page] = await Promise.all([1, 2, 3, 4].map(async () => (await visit()).page));
  const at = (name) => inEveryLook(desk, `writing-${name}`);
  const administrator = await setUp(office, setUpLink(andrum), "Alva");
  await staffSignIn(office, administrator);
  const bosse = await join(desk, await invite(office, "counsellor"), "Bosse");
  await staffSignIn(desk, bosse);
  await practising(desk, at);
  await letInWithHalves(office, bosse, administrator.halves);
  const doris = await join(other, await invite(office, "counsellor"), "Doris");
  await staffSignIn(other, doris);
  await letInWithHalves(office, doris, administrator.halves);
  await blocks(desk, at);
  await writes(page);
  await answering(desk, at);
  await readingFor(other, "writing-second-reader");
  await redacting(desk, at);
  await page.goto("/messages");
  await inEveryLook(page, "writing-participant");
});

async function practising(desk, at) {
  await desk.goto("/staff/practice");
  await at("practice");
  await desk.locator('input[value="first"]').check();
  await press(desk, button(desk, "/staff/practice"));
  await at("practice-conversation");
  await desk.goto("/staff/practice");
  await at("practice-running");
}

async function blocks(desk, at) {
  await desk.goto("/staff/blocks");
  await desk.locator("#starting summary").click();
  await at("blocks");
  await press(desk, desk.locator('#starting form button').first());
  await desk.locator("#title").fill("Hej");
  await desk.locator("#body").fill("Hej {namn}");
  await press(desk, button(desk, "/staff/blocks"));
  await at("blocks-problem");
  await desk.goto("/staff/blocks");
  await press(desk, desk.locator('a[href^="/staff/blocks/"]').first());
  await at("block");
}

async function writes(page) {
  await start(page);
  await page.goto("/messages");
  await page.locator('input[name="age"][value="18-20"]').check();
  await press(page, button(page, "/messages/age"));
  await page.locator("#text").fill("Hej! Jag heter Kim Ek.\nJag sover dåligt sedan i måndags.");
  await press(page, button(page, "/messages"));
}

async function answering(desk, at) {
  await desk.goto("/staff/inbox");
  await press(desk, desk.locator(".inbox a").first());
  const conversation = new URL(desk.url()).pathname;
  await press(desk, button(desk, `${conversation}/claim`));
  await desk.locator("#text").fill("Hej Kim Ek!");
  await desk.locator("#block").selectOption({ index: 1 });
  await press(desk, desk.locator('button[value="insert"]'));
  for (const summary of await desk.locator("details summary").all()) await summary.click();
  await at("draft");
  await desk.locator("#team-note").fill("Fråga om sömnen nästa gång.");
  await press(desk, desk.locator('button[formaction*="/notes"]'));
  await at("note");
  await press(desk, desk.locator('button[value="preview"]'));
  await at("preview");
  await press(desk, desk.locator('button[value="save"]'));
  await desk.locator("details", { has: desk.locator('button[value="ask"]') }).locator("summary").click();
  await press(desk, desk.locator('button[value="ask"]'));
  await at("asked");
}

async function readingFor(other, name) {
  await other.goto("/staff/reading");
  await inEveryLook(other, `${name}-list`);
  await press(other, other.locator('main form[action$="/reading"] button'));
  await inEveryLook(other, name);
}

async function redacting(desk, at) {
  await press(desk, desk.locator('a[href$="/messages/1/redaction"]'));
  await desk.locator("#passage").fill("Kim Bo");
  await press(desk, desk.locator('main form[action$="/redaction"] button'));
  await at("redaction-problem");
  await desk.locator("#passage").fill("Kim Ek");
  await press(desk, desk.locator('main form[action$="/redaction"] button'));
  await at("redaction-look");
  await press(desk, desk.locator('button[value="yes"]'));
  await says(desk, "[…]");
  await at("redacted");
  await press(desk, desk.locator('button[value="send"]'));
  await says(desk, "[…]");
}
