// The first page, as somebody meets it who has given nothing yet.

import assert from "node:assert/strict";
import { axe, fitsTheScreen, journey, LOOKS, shot } from "../support/journey.mjs";

journey("the landing page can be read on every screen, in light and in dark", {}, async ({ visit }) => {
  for (const look of LOOKS) {
    const { page } = await visit(look);
    await readsTheLandingPage(page);
    await axe(page);
    await fitsTheScreen(page);
    await shot(page, "landing");
  }
});

journey("the landing page says the same with scripts off", {}, async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await readsTheLandingPage(page);
  await page.locator('a[href="/help"]').first().click();
  assert.equal(new URL(page.url()).pathname, "/help");
});

async function readsTheLandingPage(page) {
  const answer = await page.goto("/");
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator("html").getAttribute("lang"), "sv");
  assert.equal(await page.locator("h1").count(), 1);
  assert.ok(await page.locator("main h1").isVisible());
  for (const address of ["/start", "/help"]) {
    assert.ok(await page.locator(`a[href="${address}"]`).count(), `a link to ${address}`);
  }
}
