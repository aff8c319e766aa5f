// The whole path: somebody reads, starts, keeps a diary, works through a module, writes, is answered, takes everything
// along and erases it. A counsellor is set up on the way, as a new installation does it.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join as joinPath } from "node:path";
import { pathToFileURL } from "node:url";
import { at, button, press, saveFile, says } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { goTo, signIn, signOut, start } from "../support/participant.mjs";
import { invite, join, letInWithHalves, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

const NOTE = "plommonfärgad kväll <b>vid</b> ån";
const OTHER_THING = "putsa trumpeten & sjunga";
const QUESTION = "Hej!\nJag heter ingenting och tänker på lingonsylt.";
const ANSWER = "Hej du.\nLingonsylt låter som en bra början.";

journey("the whole path", {}, (stage) => wholePath(stage, {}));
journey("the whole path without scripts", {}, (stage) => wholePath(stage, { javaScriptEnabled: false }));

async function wholePath({ andrum, visit }, look) {
  const kept = joinPath(andrum.folder, "kept");
  await mkdir(kept);
  const { page } = await visit(look);

  await readsBeforeStarting(page);
  const token = await start(page, async (token) => {
    const file = await saveFile(page, button(page, "/start/file"), kept);
    for (const part of [...token.words, token.symbols]) assert.ok(file.text.includes(part), file.text);
  });

  await savesTodayInTwoTaps(page);
  await writesANote(page);
  await setsAGoal(page);
  await finishesTheSuggestedModule(page);
  await signsInAgain(page, token);

  const desk = await opensTheDesk(andrum, visit, look);
  await asks(page);
  await answers(desk);
  await readsTheAnswer(page);

  await saysYesToResearch(page);
  await takesEverythingAlong(page, kept);
  await erasesEverything(page, token, desk);
}

async function readsBeforeStarting(page) {
  await page.goto("/");
  await press(page, page.locator('main a[href="/read"]').first());
  at(page, "/modules/introduction");
  await readsOn(page);
  assert.equal(await page.locator(".exercise").count(), 1, "an exercise to read");
  assert.equal(await page.locator(".exercise form").count(), 0, "and nothing to fill in yet");
  await press(page, page.locator('.exercise a[href="/start"]'));
  at(page, "/start");
}

// From page to page of a module, until one has to be answered or nothing follows.
async function readsOn(page) {
  const next = page.locator('.actions a.button.big[href^="/modules/"]');
  while (await next.count()) await press(page, next);
}

async function savesTodayInTwoTaps(page) {
  let taps = 0;
  const tap = (locator) => press(page, (taps++, locator));
  assert.equal(await page.locator('#today button[name="used"]').count(), 2);
  await tap(page.locator('#today button[name="used"][value="no"]'));
  at(page, "/home");
  await page.locator('#today a[href*="/diary/"]').first().waitFor();
  assert.ok(taps <= 2, `today took ${taps} taps`);
}

async function writesANote(page) {
  await press(page, page.locator('#today a[href$="#note"]'));
  assert.ok(await page.locator('input[name="used"][value="no"]').isChecked(), "what was saved with one tap is here");
  await page.locator("#note").fill(NOTE);
  await page.locator('#craving input[value="7"]').check();
  await press(page, page.locator('main form[action^="/diary/"] button').first());
  at(page, "/home");
  await goTo(page, "/diary");
  await press(page, page.locator(".calendar .today a"));
  assert.equal(await page.locator("#note").inputValue(), NOTE);
  assert.ok(await page.locator('#craving input[value="7"]').isChecked());
}

async function setsAGoal(page) {
  await goTo(page, "/more");
  await press(page, page.locator('main a[href="/goal"]'));
  await page.locator('input[name="kind"][value="fewer-days"]').check();
  await page.locator("#days_per_week").fill("3");
  await press(page, button(page, "/goal"));
  await goTo(page, "/home");
  assert.equal(await page.locator("#goal-title ~ .lead").count(), 1, "the goal is on the first page");
}

async function finishesTheSuggestedModule(page) {
  await press(page, page.locator('main .card.link a[href^="/modules/"]'));
  at(page, "/modules/introduction");
  const finish = page.locator('button[name="then"][value="finish"], form[action$="/completion"] button.big');
  while (!(await finish.count())) {
    if (await page.locator('input[name="a-thing"]').count()) await choosesAFirstThing(page);
    await press(page, page.locator('button[name="then"][value="next"], .actions a.button.big[href^="/modules/"]').first());
  }
  await press(page, finish.first());
  at(page, "/home");
  await goTo(page, "/modules");
  await press(page, page.locator('.card.link:has(.badge.good) a[href^="/modules/introduction"]'));
  await press(page, page.locator('.pages a[href$="/first-step"]'));
  assert.equal(await page.locator('input[name="a-other-thing"]').inputValue(), OTHER_THING);
}

async function choosesAFirstThing(page) {
  await page.locator('input[name="a-thing"][value="other"]').check();
  await page.locator('input[name="a-other-thing"]').fill(OTHER_THING);
  await page.locator('input[name="a-feeling"][value="4"]').check();
}

async function signsInAgain(page, { words, symbols }) {
  await signOut(page);
  await page.goto("/home");
  at(page, "/sign-in");

  // A letter left out may make another word of the list, or be forgiven; no word has this one.
  const slipped = words.with(4, words[4].replace(/^../, "$&q"));
  await signIn(page, slipped.join(" "));
  at(page, "/sign-in");
  assert.match(await page.locator("#token-problem").innerText(), /\b5\b/, "it says which word is wrong");
  assert.equal(await page.locator("#token").inputValue(), slipped.join(" "), "nothing has to be typed again");

  await page.locator("#token").fill(symbols.toLowerCase().replaceAll("-", " "));
  await press(page, button(page, "/sign-in"));
  at(page, "/home");
  assert.equal(await page.locator('#today button[name="used"]').count(), 0, "today is still saved");
}

// Gives the counsellor's page, signed in and let in.
async function opensTheDesk(andrum, visit, look) {
  const office = (await visit(look)).page;
  const administrator = await setUp(office, setUpLink(andrum), "Alva");
  await staffSignIn(office, administrator);
  const link = await invite(office, "counsellor");

  const desk = (await visit(look)).page;
  const counsellor = await join(desk, link, "Bosse");
  await staffSignIn(desk, counsellor);
  at(desk, "/staff/inbox");
  assert.equal(await desk.locator(".notice.glow").count(), 1, "nobody has let the counsellor in yet");
  await letInWithHalves(desk, counsellor, administrator.halves);
  return desk;
}

async function asks(page) {
  await goTo(page, "/messages");
  await page.locator('input[name="age"][value="15-17"]').check();
  await press(page, button(page, "/messages/age"));
  await says(page, "under 18");
  await page.locator("#text").fill(QUESTION);
  await press(page, button(page, "/messages"));
  assert.equal(await page.locator(".message.mine .text").textContent(), QUESTION);
}

async function answers(desk) {
  await desk.goto("/staff/inbox");
  await press(desk, desk.locator(".inbox a"));
  await press(desk, button(desk, new URL(desk.url()).pathname + "/claim"));
  assert.equal(await desk.locator(".message .text").textContent(), QUESTION);
  await desk.locator("#text").fill(ANSWER);
  await press(desk, button(desk, new URL(desk.url()).pathname + "/messages"));
  assert.equal(await desk.locator(".message .text").last().textContent(), ANSWER);
}

async function readsTheAnswer(page) {
  await goTo(page, "/home");
  await press(page, page.locator('main .card.link a[href^="/messages"]'));
  at(page, "/messages");
  assert.equal(await page.locator(".message.theirs .text").textContent(), ANSWER);
  await says(page, "Bosse");
}

async function saysYesToResearch(page) {
  await goTo(page, "/more");
  await press(page, page.locator('main a[href="/study"]'));
  await page.locator('input[name="age"][value="15-17"]').check();
  await press(page, button(page, "/study", '[value="yes"]'));
  assert.equal(await button(page, "/study/withdrawal").count(), 1);
}

async function takesEverythingAlong(page, folder) {
  await page.goto("/take-out");
  const json = await saveFile(page, button(page, "/take-out/json"), folder);
  const everything = JSON.stringify(JSON.parse(json.text));
  for (const words of [NOTE, OTHER_THING, QUESTION, ANSWER]) {
    assert.ok(everything.includes(JSON.stringify(words).slice(1, -1)), `the JSON file holds “${words}”`);
  }

  const file = await saveFile(page, button(page, "/take-out/page"), folder);
  const reader = await page.context().newPage();
  await reader.goto(pathToFileURL(file.path).href);
  const text = await reader.locator("body").innerText();
  for (const words of [NOTE, OTHER_THING, QUESTION, ANSWER]) {
    assert.ok(text.includes(words), `the page to read holds “${words}”:\n${text}`);
  }
  await reader.close();
}

async function erasesEverything(page, token, desk) {
  const conversation = desk.url();
  await page.goto("/erase");
  await press(page, button(page, "/erase"));
  await page.locator("#understood-problem").waitFor();
  await page.locator('input[name="understood"]').check();
  await press(page, button(page, "/erase"));
  assert.ok(await page.locator("dl.facts > div").count() >= 4, "the receipt lists what was removed");

  await page.goto("/home");
  at(page, "/sign-in");
  await signIn(page, token.words.join(" "));
  at(page, "/sign-in");
  await page.locator("#token-problem").waitFor();

  await desk.goto("/staff/inbox?show=mine");
  assert.equal(await desk.locator(".inbox a").count(), 0);
  await desk.goto(conversation);
  assert.ok(!(await desk.locator("body").innerText()).includes("ingonsylt"), "the desk cannot read it any more");
}
