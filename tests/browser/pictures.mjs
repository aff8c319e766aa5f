// Makes the pictures of the main pages in docs/pages, from the demo and its made-up people: `node tests/browser/pictures.mjs`.

import { fileURLToPath } from "node:url";
import { startAndrum } from "./support/andrum.mjs";
import { openBrowser } from "./support/journey.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/pages/", import.meta.url));
const PAGES = [
  ["landing", "/"],
  ["home", "/home"],
  ["diary", "/diary"],
  ["day", "today"],
  ["modules", "/modules"],
  ["module", "/modules/cravings"],
  ["plan", "/plan"],
  ["measures", "/measures/sleep"],
  ["facts", "/facts"],
  ["help", "/help"],
];

const andrum = await startAndrum({ args: ["--demo"], patience: 120_000 });
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5, locale: "sv-SE" });
  const page = await context.newPage();
  for (const [name, path] of PAGES) {
    if (path === "/home") await signIn(page);
    const address = path === "today" ? await today(page) : path;
    await page.goto(andrum.origin + address);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
  }
  await context.close();
  const desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "sv-SE", colorScheme: "dark" });
  const wide = await desk.newPage();
  await signIn(wide);
  await wide.screenshot({ path: `${FOLDER}home-wide-dark.png` });
  await wide.goto(`${andrum.origin}/modules/sleep`);
  await wide.emulateMedia({ colorScheme: "light" });
  await wide.screenshot({ path: `${FOLDER}module-wide.png` });
} finally {
  await browser.close();
  await andrum.stop();
}

// The demo prints the codes of three people; the first has been here longest.
async function signIn(page) {
  const code = andrum.output().match(/, here for \d+ days: (.+)/)[1];
  await page.goto(`${andrum.origin}/sign-in`);
  await page.locator("#token").fill(code);
  await page.locator('main form[action="/sign-in"] button').click();
  await page.waitForURL("**/home");
}

async function today(page) {
  await page.goto(`${andrum.origin}/diary`);
  return page.locator(".calendar .today a").getAttribute("href");
}
