// What participants do in nearly every journey.

import assert from "node:assert/strict";
import { at, button, press } from "./act.mjs";

// From the page about starting to home. `seeToken` is called while the token is shown. Gives { words, symbols }.
export async function start(page, seeToken = async () => {}) {
  await page.goto("/start");
  await press(page, button(page, "/start"));
  const token = await shownToken(page);
  await seeToken(token);
  await press(page, button(page, "/start/check"));
  await typeTwoWords(page, token);
  await press(page, button(page, "/start/confirmation"));
  at(page, "/home");
  return token;
}

export async function shownToken(page) {
  const words = await page.locator("#code li").allInnerTexts();
  const symbols = await page.locator(".token-card .symbols").innerText();
  assert.equal(words.length, 9);
  assert.match(symbols, /^[0-9A-Z]{4}(-[0-9A-Z]{3,4}){5}$/);
  return { words: words.map((word) => word.trim()), symbols };
}

// Types the two words that the page asks for; their numbers stand in the labels.
export async function typeTwoWords(page, { words }) {
  for (const field of ["first", "second"]) {
    const label = await page.locator(`label[for="${field}"]`).innerText();
    await page.locator(`#${field}`).fill(words[Number(label.match(/\d+/)[0]) - 1]);
  }
}

export async function signIn(page, typed) {
  await page.goto("/sign-in");
  await page.locator("#token").fill(typed);
  await press(page, button(page, "/sign-in"));
}

export async function signOut(page) {
  await press(page, page.locator('footer form[action="/sign-out"] button'));
  at(page, "/");
}

// One of the five places in the participant's navigation.
export const goTo = (page, place) => press(page, page.locator(`nav.nav a[href="${place}"]`));
