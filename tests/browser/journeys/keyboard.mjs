// Without a mouse: from the first page to a saved day in the diary. Whatever has the focus can be seen, and nothing
// that sticks to an edge of the screen covers it.

import assert from "node:assert/strict";
import { at } from "../support/act.mjs";
import { DESK, journey, PHONE } from "../support/journey.mjs";
import { shownToken } from "../support/participant.mjs";

journey("keyboard only", {}, ({ visit }) => startsAndSavesADay(visit, PHONE));
journey("keyboard only, on a desk", {}, ({ visit }) => startsAndSavesADay(visit, DESK));

async function startsAndSavesADay(visit, viewport) {
  const { page } = await visit({ viewport });
  await page.goto("/");
  await arrives(page);
  await tabTo(page, '.hero a[href="/start"]');
  await enter(page, "/start");
  await tabTo(page, 'form[action="/start"] button');
  await enter(page, "/start");
  const { words } = await shownToken(page);
  await tabTo(page, 'form[action="/start/check"] button');
  await enter(page, "/start/check");

  for (const field of ["first", "second"]) {
    await tabTo(page, `#${field}`);
    const label = await page.locator(`label[for="${field}"]`).innerText();
    await page.keyboard.type(words[Number(label.match(/\d+/)[0]) - 1]);
  }
  await turn(page, "/home");

  await arrives(page);
  await tabTo(page, '#today button[value="yes"]');
  await enter(page, "/home");
  await tabTo(page, '#today a[href$="#note"]');
  await turn(page);
  await tabTo(page, "#amount");
  await page.keyboard.type("0,7");
  await tabTo(page, '#craving input[name="craving"]');
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "#note");
  await page.keyboard.type("utan mus");
  await tabTo(page, 'main form[action^="/diary/"] button');
  await enter(page, "/home");
  await tabTo(page, '#today a[href$="#note"]');
  await turn(page);
  assert.equal(await page.locator("#note").inputValue(), "utan mus");
  assert.equal(await page.locator("#amount").inputValue(), "0,7");
  assert.ok(await page.locator('#craving input[value="0"]').isChecked());
}

// The first key on a page leads past the frame, the second to the way out.
async function arrives(page) {
  await page.keyboard.press("Tab");
  assert.equal(await focused(page, "a.skip"), true, "the skip link comes first");
  await seesTheFocus(page);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page, "form.exit button"), true, "the exit comes second");
  await seesTheFocus(page);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page, "main"), true, "the skip link leads into the page");
}

// Goes on with Tab until this has the focus, and looks at everything on the way.
async function tabTo(page, selector) {
  for (let keys = 0; keys < 80; keys++) {
    await page.keyboard.press("Tab");
    await seesTheFocus(page);
    if (await focused(page, selector)) return;
  }
  assert.fail(`80 presses of Tab on ${page.url()} do not reach ${selector}`);
}

const focused = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

async function enter(page, path) {
  await turn(page);
  at(page, path);
}

async function turn(page, path) {
  await Promise.all([page.waitForEvent("domcontentloaded"), page.keyboard.press("Enter")]);
  if (path) at(page, path);
}

async function seesTheFocus(page) {
  const { what, outline, covered } = await page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const under = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
    const label = element.closest("label");
    return {
      what: element.outerHTML.slice(0, 120),
      outline: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      covered: !(element.contains(under) || under?.contains(element) || label?.contains(under)) && under?.outerHTML.slice(0, 120),
    };
  });
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize().width}: ${what}`;
  // Past the last element the focus is in the browser itself.
  if (what.startsWith("<body")) return;
  assert.ok(outline, `the focus cannot be seen on ${where}`);
  assert.ok(!covered, `the focus is covered by ${covered} on ${where}`);
}
