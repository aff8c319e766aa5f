// Every page that anybody can reach, in both languages, in every look (support/looks.mjs).

import assert from "node:assert/strict";
import { button, press } from "../support/act.mjs";
import { journey } from "../support/journey.mjs";
import { inEveryLook } from "../support/looks.mjs";
import { goTo, shownToken, signIn, start, typeTwoWords } from "../support/participant.mjs";
import { fillDoor, invite, join, letInWithHalves, setUp, setUpLink, staffSignIn } from "../support/staff.mjs";

for (const [language, locale] of [["sv", "sv-SE"], ["en", "en-GB"]]) {
  journey(`every page in every look: anybody and participants (${language})`, {}, async ({ visit }) => {
    const { page } = await visit({ locale });
    const seen = sees(page, language);
    await publicPages(page, seen);
    const token = await starting(page, seen);
    await diaryAndGoal(page, seen);
    await questionnaires(page, seen);
    await modules(page, seen);
    await guidance(page, seen);
    await trouble(page, seen, token);
    await more(page, seen);
    await erasing(page, seen, token);
  });

  journey(`every page in every look: messages and staff (${language})`, {}, async ({ andrum, visit }) => {
    const office = (await visit({ locale })).page;
    const desk = (await visit({ locale })).page;
    const { page } = await visit({ locale });
    const conversation = await settingUp(andrum, { office, desk, page }, language);
    await talking({ desk, page }, conversation, language);
    await supervising({ office, overseer: (await visit({ locale })).page }, language);
    await staffPages({ office, desk }, language);
  });
}

// Gives a function that looks at the open page, or first opens an address.
const sees = (page, language) => async (name, address, status = 200) => {
  if (address) {
    const answer = await page.goto(address);
    assert.equal(answer.status(), status, address);
  }
  assert.equal(await page.locator("html").getAttribute("lang"), language, name);
  await inEveryLook(page, `${name}-${language}`);
};

async function publicPages(page, seen) {
  await seen("landing", "/");
  await seen("help", "/help");
  await seen("find-help", "/find-help");
  await seen("find-help-found", "/find-help?for=somebody&region=vastra-gotaland&age=17");
  await seen("find-help-problem", "/find-help?age=x", 422);
  await seen("first-visit", "/find-help/first-visit");
  await seen("facts", "/facts");
  await seen("answer-times", "/answer-times");
  await seen("reasons", "/reasons");
  await seen("privacy", "/privacy");
  await seen("accessibility", "/accessibility");
  await seen("install", "/install");
  await seen("modules-to-read", "/modules");
  await seen("step-to-read", "/steps/1");
  await seen("module-to-read", "/modules/introduction/first-step");
  await seen("sign-in", "/sign-in");
  await page.locator("#token").fill("sol sol");
  await press(page, button(page, "/sign-in"));
  await seen("sign-in-problem");
  await seen("exit", "/exit");
  await seen("not-found", "/nothing", 404);
}

async function starting(page, seen) {
  await seen("start", "/start");
  await press(page, button(page, "/start"));
  const token = await shownToken(page);
  await page.locator("details summary").click();
  await seen("token");
  await press(page, button(page, "/start/check"));
  await seen("check");
  await page.locator("#first").fill("fel");
  await page.locator("#second").fill("fel");
  await press(page, button(page, "/start/confirmation"));
  await seen("check-problem");
  await typeTwoWords(page, token);
  await press(page, button(page, "/start/confirmation"));
  await seen("home-new");
  return token;
}

async function diaryAndGoal(page, seen) {
  await press(page, page.locator('#today button[value="no"]'));
  const today = await page.locator("#today ul a").last().getAttribute("href");
  await press(page, page.locator('#today a[href="/diary/week"]'));
  await page.locator('input[value="yes"]').first().check();
  await page.locator('input[name^="amount-"]').first().fill("mycket");
  await seen("week");
  await press(page, button(page, "/diary/week"));
  await seen("week-problem");
  await page.locator('input[name^="amount-"]').first().fill("0,5");
  await press(page, button(page, "/diary/week"));
  await seen("week-some", "/diary/week");
  await page.goto(today);
  for (const part of await page.locator("main form details summary").all()) await part.click();
  await page.locator('input[name="used"][value="yes"]').check();
  await page.locator('input[name="quick"][value]:not([value=""])').nth(2).check();
  await page.locator('#craving input[value="8"]').check();
  await page.locator('#mood input[value="3"]').check();
  await page.locator('input[name="situation"][value="conflict"]').check();
  await page.locator("#note").fill("Bråk hemma. Gick ut och gick sedan.");
  await seen("day");
  await press(page, page.locator('main form[action^="/diary/"] button').first());
  await seen("home");
  await seen("diary", "/diary");
  await seen("diary-months", "/diary?span=months");
  await seen("day-long-ago", "/diary/2020-01-01");
  await page.goto(await page.goto("/diary").then(() => page.locator(".calendar .today a").getAttribute("href")));
  await page.locator('input[name="used"][value="yes"]').check();
  if (!(await page.locator("#amount").isVisible())) await page.locator("details:has(#amount) summary").click();
  await page.locator("#amount").fill("mycket");
  await press(page, page.locator('main form[action^="/diary/"] button').first());
  await seen("day-problem");
  await seen("goal-new", "/goal");
  await press(page, button(page, "/goal"));
  await seen("goal-problem");
  await page.locator('input[name="kind"][value="days-off"]').check();
  await page.locator("#days").fill("7");
  await press(page, button(page, "/goal"));
  await seen("goal", "/goal");
  await press(page, button(page, "/goal/pause"));
  await seen("goal-paused");
  await press(page, button(page, "/goal/resumption"));
  await page.locator('input[name="kind"][value="not-before"]').check();
  await page.locator("#hour").fill("20");
  await press(page, button(page, "/goal"));
  await seen("day-with-hour", today.split("?")[0]);
  await seen("savings-new", "/savings");
  await page.locator("#usual").fill("3,5");
  await press(page, button(page, "/savings"));
  await seen("savings-problem");
  await page.locator("#price").fill("100");
  await page.locator("#wish").fill("Cykel");
  await page.locator("#wish_price").fill("4000");
  await press(page, button(page, "/savings"));
  await seen("savings", "/savings");
  await page.goto("/goal");
  await page.locator('input[name="kind"][value="days-off"]').check();
  await page.locator("#days").fill("7");
  await press(page, button(page, "/goal"));
}

async function questionnaires(page, seen) {
  const choose = async (answers) => {
    for (const [item, option] of Object.entries(answers)) await page.locator(`input[name="a-${item}"][value="${option}"]`).check();
  };
  const done = () => press(page, page.locator('button[name="then"][value="done"]'));
  await seen("measures", "/measures");
  await seen("measure-scales", "/measures/start");
  await seen("measure-to-skip", "/measures/other-help");
  await page.goto("/measures/cast");
  await done();
  await seen("measure-problem");
  await choose({ "before-noon": "seldom", alone: "often", memory: "seldom", told: "never", tried: "often" });
  await done();
  await seen("measure-too-few");
  await page.goto("/measures/cast");
  await choose({ trouble: "seldom" });
  await done();
  await seen("measure-feedback");
  await page.goto("/measures/mood");
  await choose({ low: "many", "not-live": "some" });
  await press(page, page.locator('button[name="then"][value="later"]'));
  await seen("measures-help-first");
  const tab = await page.context().newPage();
  await tab.goto("/measures/mood");
  await page.goto("/measures/mood");
  await choose({ worried: "many" });
  await done();
  await seen("measure-feedback-help-first");
  await tab.locator('input[name="a-worried"][value="none"]').check();
  await press(tab, tab.locator('button[name="then"][value="done"]'));
  await inEveryLook(tab, "measure-two-tabs");
  await tab.close();
}

async function modules(page, seen) {
  await seen("modules", "/modules");
  await seen("module", "/modules/introduction/first-step");
  await page.locator('input[name="a-feeling"][value="4"]').check();
  await press(page, page.locator('button[name="then"][value="stay"]'));
  await seen("module-saved");
  await seen("module-scales", "/modules/reason-to-change/two-scales");

  const before = await page.locator('input[name="based_on"]').inputValue();
  await page.locator('input[name="a-importance"][value="6"]').check();
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.locator('input[name="a-importance"][value="9"]').check();
  await press(tab, tab.locator('button[name="then"][value="stay"]'));
  await tab.close();
  assert.equal(await page.locator('input[name="based_on"]').inputValue(), before);
  await press(page, page.locator('button[name="then"][value="stay"]'));
  await seen("module-two-tabs");

  // The rest is text: what it looks like is known, so it only has to fit and to have one heading.
  await page.goto("/modules");
  const all = await page.locator('.card.link a[href^="/modules/"]').evaluateAll((links) => links.map((link) => link.pathname));
  assert.equal(all.length, 14);
  await seen("module-last", all.at(-1));
  await seen("module-finished-page", all[1]);
}

async function guidance(page, seen) {
  await seen("home-with-a-suggestion", "/home");
  await seen("step", "/steps/1");
  await seen("plan-empty", "/plan");
  const place = await page.locator('.plan .card a[href^="/modules/"]').first().getAttribute("href");
  await page.goto(place);
  const field = page.locator(new URL(page.url()).hash);
  const tick = field.locator('input[type="checkbox"], input[type="radio"]').first();
  if (await tick.count()) await tick.check();
  else await field.fill("Sova bättre");
  await press(page, page.locator('button[name="then"][value="stay"]').first());
  await seen("plan", "/plan");
  await seen("reminders", "/reminders");
  await press(page, button(page, "/reminders/file"));
  await seen("reminders-problem");
  await seen("programme", "/programme");
}

async function trouble(page, seen, { words }) {
  const cookies = await page.context().cookies();
  await page.goto("/diary");
  await press(page, page.locator(".calendar .today a"));
  if (!(await page.locator("#note").isVisible())) await page.locator("details:has(#note) summary").click();
  await page.locator("#note").fill("Det här ska finnas kvar.");
  await page.context().clearCookies();
  await press(page, page.locator("main form button").first());
  await seen("sign-in-again");
  await page.locator("#token").fill(words.join(" "));
  await press(page, button(page, "/sign-in"));
  await seen("kept");
  assert.ok(cookies.length > 0);
}

async function more(page, seen) {
  for (const name of ["more", "study", "take-out", "new-code", "erase"]) await seen(name, `/${name}`);
  await page.goto("/study");
  await press(page, button(page, "/study", '[value="yes"]'));
  await seen("study-problem");
  await page.locator('input[name="age"][value="18-20"]').check();
  await press(page, button(page, "/study", '[value="yes"]'));
  await seen("study-in", "/study");
  await page.goto("/new-code");
  await press(page, button(page, "/new-code"));
  await seen("new-token");
  await press(page, button(page, "/new-code/check"));
  await seen("new-check");
}

async function erasing(page, seen, token) {
  await page.context().clearCookies();
  await signIn(page, token.symbols);
  await page.goto("/erase");
  await press(page, button(page, "/erase"));
  await seen("erase-problem");
  await page.locator('input[name="understood"]').check();
  await press(page, button(page, "/erase"));
  await seen("receipt");
}

async function settingUp(andrum, { office, desk, page }, language) {
  const inOffice = sees(office, language);
  const atDesk = sees(desk, language);
  const own = sees(page, language);
  await start(page);
  await own("messages-not-open", "/messages");

  const link = setUpLink(andrum);
  const administrator = await setUp(office, link, "Alva", (name) => inOffice(`set-up-${name}`));
  await inOffice("staff-sign-in");
  await fillDoor(office, administrator, "000000");
  await press(office, button(office, "/staff/sign-in"));
  await inOffice("staff-sign-in-problem");
  await inOffice("staff-gone", link, 404);
  await staffSignIn(office, administrator);

  const invitation = await invite(office, "counsellor", inOffice);
  const counsellor = await join(desk, invitation, "Bosse", (name) => atDesk(`invitation-${name}`));
  await staffSignIn(desk, counsellor);
  await atDesk("inbox-not-let-in");
  await inOffice("team-waiting", "/staff/team");
  await letInWithHalves(office, counsellor, administrator.halves);
  await inOffice("team");
  await goTo(page, "/messages");
  return "/staff/inbox";
}

async function talking({ desk, page }, inbox, language) {
  const own = sees(page, language);
  const atDesk = sees(desk, language);
  await own("messages-age");
  await page.locator('input[name="age"][value="15-17"]').check();
  await press(page, button(page, "/messages/age"));
  await own("messages-first");
  await page.locator("#text").fill("Hej! Ring mig på 070-174 06 05.");
  await press(page, button(page, "/messages"));
  await own("messages-caution");
  await page.locator("#text").fill("Hej!\nJag sover dåligt sedan i måndags och blir arg för ingenting. Går det över?");
  await press(page, button(page, "/messages"));
  await own("messages-waiting");
  await sharing(page, own);

  await atDesk("inbox", inbox);
  await press(desk, desk.locator(".inbox a"));
  await atDesk("conversation");
  const conversation = new URL(desk.url()).pathname;
  await press(desk, button(desk, `${conversation}/claim`));
  await atDesk("conversation-mine");
  for (const what of ["hand-over", "worry"]) await openAround(desk, conversation, what);
  await press(desk, button(desk, `${conversation}/worry`));
  await atDesk("conversation-worry-undecided");
  await desk.locator('input[name="decision"][value="supervisor"]').check();
  await press(desk, button(desk, `${conversation}/worry`));
  await atDesk("conversation-worry");
  await desk.locator("#text").fill("Hej!\nJa, för de flesta. Vad har du provat hittills?\nBosse");
  await press(desk, button(desk, `${conversation}/messages`));
  await atDesk("conversation-answered");
  await own("home-answer", "/home");
  await own("messages", "/messages");

  await own("reasons-first", "/reasons");
  await page.locator("#text").fill("Jag vill orka mer. Mejla mig på a@example.org.");
  await press(page, button(page, "/reasons"));
  await own("reasons-caution");
  await page.locator("#text").fill("Jag vill orka mer.");
  await press(page, button(page, "/reasons"));
  await own("reasons-own");
  await atDesk("reasons-desk", "/staff/reasons");
  await press(desk, desk.locator('main form[action$="/approval"] button'));
  await atDesk("reasons-desk-shown");
  await goTo(page, "/messages");

  await page.locator('details:has(form[action^="/messages/erasure"]) summary').click();
  await page.locator('input[name="sure"]').check();
  await press(page, button(page, "/messages/erasure"));
  await atDesk("conversation-gone", conversation, 404);
}

// Shares a week of the diary with its note, and asks for a weekly comment.
async function sharing(page, own) {
  await own("share-nothing", "/messages/share");
  await page.goto("/diary/week");
  await page.locator('input[name^="was-"][value="yes"]').first().check();
  await press(page, button(page, "/diary/week"));
  await own("diary-share", "/diary");
  await own("share", "/messages/share");
  await press(page, page.locator('main .links a[href*="week/"]').first());
  await own("share-preview");
  await press(page, button(page, "/messages/share"));
  await own("messages-shared");
  await press(page, page.locator('button[name="weekly"][value="notes"]'));
  await own("messages-weekly");
}

// Opens what lies folded around a conversation.
async function openAround(desk, conversation, what) {
  const form = desk.locator(`form[action^="${conversation}/${what}"]`);
  const folded = desk.locator("details:not([open])", { has: form });
  if (await folded.count()) await folded.locator("summary").click();
}

async function supervising({ office, overseer }, language) {
  const atDesk = sees(overseer, language);
  await staffSignIn(overseer, await join(overseer, await invite(office, "supervisor"), "Sam"));
  await atDesk("supervision");
  await atDesk("supervision-inbox", "/staff/inbox");
  await atDesk("supervision-hours", "/staff/hours");
  await overseer.locator('input[name="opens-1"]').fill("17:00");
  await press(overseer, button(overseer, "/staff/hours"));
  await atDesk("supervision-hours-problem");
  await atDesk("supervision-absences", "/staff/absences");
}

// Opens what hides a form on the team page.
async function opened(page, action) {
  await page.locator(`details:has(form[action$="${action}"]) summary`).first().click();
}

async function staffPages({ office, desk }, language) {
  const inOffice = sees(office, language);
  const atDesk = sees(desk, language);
  await inOffice("staff-account", "/staff/account");
  await inOffice("staff-passkeys", "/staff/account/passkeys");
  await inOffice("staff-audit", "/staff/audit");
  await inOffice("staff-not-found", "/staff/inbox", 404);
  await atDesk("inbox-empty", "/staff/inbox?show=closed&language=ar");
  await atDesk("absences", "/staff/absences");
  await desk.locator("#from").fill("2030-01-02");
  await desk.locator("#to").fill("2030-01-01");
  await press(desk, button(desk, "/staff/absences"));
  await atDesk("absences-problem");
  await atDesk("hours", "/staff/hours");
  await atDesk("duty", "/staff/duty");
  await atDesk("weekly", "/staff/weekly");
  await atDesk("counsellor-account", "/staff/account");
  await atDesk("counsellor-team", "/staff/team");
  await goTo(desk, "/staff/account");
  await press(desk, button(desk, "/staff/account/codes"));
  await atDesk("staff-codes");
  await goTo(office, "/staff/team");
  await opened(office, "/reset");
  await press(office, office.locator('main form[action$="/reset"] button').first());
  await inOffice("staff-reset");
  await goTo(office, "/staff/team");
  await opened(office, "/disabled");
  await press(office, office.locator('main form[action$="/disabled"] button').first());
  await inOffice("team-nobody-reads");
}
