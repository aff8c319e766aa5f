// A journey: one story in a real browser, against a service of its own. Every journey fails when a page asks for
// anything outside the service, whether or not the story looks for it.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { startAndrum } from "./andrum.mjs";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

// The four looks that every page must bear: a phone and a desk, in light and in dark.
export const LOOKS = [PHONE, DESK].flatMap((viewport) => ["light", "dark"].map((colorScheme) => ({ viewport, colorScheme })));

// Where the exit leads.
export const EXIT_TARGET = "https://www.smhi.se/";

const QUIET = [
  // An exit that was stopped here is not tried again by the error page.
  "--disable-auto-reload",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Whatever a page or the browser itself tries, no name is looked up.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

const asked = new WeakMap();

// Debian's Chromium, as every journey uses it.
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // It does not start as root or in a container, and the only pages here are our own.
    chromiumSandbox: false,
    args: QUIET,
  });

// Registers a story with node:test. It receives { andrum, visit }: the running service, and a function that opens a
// visitor, { page, context }, with its own cookies. Options: `args`, `env`, `patience` and `host` for the service.
export function journey(name, options, story) {
  test(name, async () => {
    const andrum = await startAndrum(options);
    const pages = [];
    let browser;
    try {
      browser = await openBrowser();
      await story({
        andrum,
        visit: async (look) => {
          const visitor = await newVisitor(browser, andrum.origin, look);
          pages.push(visitor.page);
          return visitor;
        },
      });
      for (const page of pages) noForeignRequests(page);
    } catch (problem) {
      for (const page of pages) console.error(`when “${name}” failed, a visitor was at ${page.url()}`);
      throw problem;
    } finally {
      await browser?.close();
      await andrum.stop();
    }
  });
}

// `look` takes { viewport, colorScheme, javaScriptEnabled, locale }; left out, it is a Swedish phone in light, scripts on.
async function newVisitor(browser, origin, look = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: PHONE,
    colorScheme: "light",
    locale: "sv-SE",
    serviceWorkers: "block",
    ...look,
  });
  context.setDefaultTimeout(15_000);
  const foreign = [];
  const isForeign = (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin;
  await context.route(isForeign, (route) => route.abort());
  // Redirects are seen here too. Only the exit leads away from the service, and only by the redirect after its button.
  context.on("request", (request) => {
    const leaves = request.url() === EXIT_TARGET && request.redirectedFrom()?.url() === `${origin}/exit`;
    if (isForeign(new URL(request.url())) && !leaves) foreign.push(request.url());
  });
  const page = await context.newPage();
  asked.set(context, foreign);
  return { page, context };
}

// Fails when any page of this visitor has asked for something outside the service.
export function noForeignRequests(page) {
  assert.deepEqual(asked.get(page.context()), [], "requests that left the origin");
}

// Fails on anything that axe finds on the page as it is now.
export async function axe(page) {
  const builder = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  // At the end of the page the bar for leaving covers nothing, and a head that does not stick covers nothing either, so that
  // each target has the size one can scroll it to.
  await page.evaluate(() => {
    document.querySelector(".top")?.style.setProperty("position", "static");
    scrollTo(0, document.documentElement.scrollHeight);
  });
  // There are no frames, so axe needs no page of its own to put its findings together.
  const { violations } = await builder.setLegacyMode(true).analyze();
  await page.evaluate(() => {
    document.querySelector(".top")?.style.removeProperty("position");
    scrollTo(0, 0);
  });
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
  assert.deepEqual(found, [], `what axe finds on ${new URL(page.url()).pathname}`);
}

// Fails when the page must be scrolled sideways, which nobody does on a phone.
export async function fitsTheScreen(page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  assert.ok(scrollWidth <= clientWidth, `${page.url()} is ${scrollWidth} pixels wide on a screen of ${clientWidth}`);
}

// Writes a picture of the whole page to the folder that SHOTS names; does nothing without it.
export async function shot(page, name) {
  if (!process.env.SHOTS) return;
  await mkdir(process.env.SHOTS, { recursive: true });
  const scheme = await page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  const file = `${name}-${page.viewportSize().width}-${scheme}.png`;
  // What sticks to an edge of the screen would cover the middle of a long picture.
  const sticks = (position) => page.locator(".exit, .top").evaluateAll((all, to) => all.forEach((one) => (one.style.position = to)), position);
  const wasAt = await page.evaluate(() => scrollY);
  await sticks("static");
  await page.screenshot({ path: join(process.env.SHOTS, file), fullPage: true });
  await sticks("");
  await page.evaluate((y) => scrollTo(0, y), wasAt);
}
