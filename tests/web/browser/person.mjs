// A browser in which each person has a window of their own, and what a test does with a window.
// Prints one line of JSON for each screen looked at, and one for each fault of a page.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const [base, password, folder, modules, executablePath, python] = process.argv.slice(2);
const require = createRequire(join(modules, "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DESKTOP = { width: 1280, height: 900 };
const WIDTHS = [1280, 390];
const PATIENCE = Number(process.env.WALK_PATIENCE ?? 90) * 1000; // a busy machine is slow
const NARROWEST = 320; // WCAG 1.4.10
const pictures = join(folder, "pictures");
mkdirSync(pictures, { recursive: true });

export const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

// Where the walk breaks off, every window is kept as a picture.
process.on("uncaughtException", async (error) => {
  console.error(error);
  for (const page of browser.contexts().flatMap((each) => each.pages())) {
    await page.screenshot({ path: join(pictures, `failed-${page.url().replaceAll(/\W+/g, "-")}.png`) }).catch(() => {});
  }
  process.exit(1);
});

export const say = (line) => console.log(JSON.stringify(line));

export async function person(name, options = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(PATIENCE);
  return window(context, name);
}

export async function window(context, name) {
  const page = await context.newPage();
  page.on("pageerror", (error) => say({ fault: `${name}: ${error.message}`, at: page.url() }));
  page.on("console", (message) => {
    if (message.type() !== "error" || /status of 4\d\d/.test(message.text())) return;
    say({ fault: `${name}: ${message.text()}`, at: page.url() });
  });
  return page;
}

const violationsOf = async (page, options) =>
  (await page.evaluate((asked) => axe.run(document, asked), options)).violations.map(
    (each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(" | ")}`,
  );
const overflowOf = (page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

let count = 0;
// A screen as a picture at the width of a desk and of a phone, held against axe-core; also in the dark, and at the
// narrowest width that must reflow.
export async function look(page, what) {
  if (process.env.WALK_LOOK === "no") return;
  count += 1;
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const violations = await violationsOf(page, { runOnly: TAGS });
    const file = `${String(count).padStart(2, "0")}-${what.replaceAll(" ", "-")}-${width}.png`;
    await page.screenshot({ path: join(pictures, file), fullPage: true });
    say({ look: what, at: new URL(page.url()).pathname, width, violations, overflow: await overflowOf(page) });
  }
  await page.setViewportSize({ width: NARROWEST, height: 900 });
  await page.emulateMedia({ colorScheme: "dark" });
  const violations = await violationsOf(page, { runOnly: ["color-contrast"] });
  say({ look: what, at: new URL(page.url()).pathname, width: NARROWEST, violations, overflow: await overflowOf(page) });
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(DESKTOP);
}

export const main = (page) => page.locator("main");
export const button = (page, name) => main(page).getByRole("button", { name, exact: typeof name === "string" });
export const formOf = (page, name) => main(page).locator("form").filter({ has: page.getByRole("button", { name, exact: true }) });
export const link = (page, name) => main(page).getByRole("link", { name, exact: typeof name === "string" });
export const told = (page, words) => main(page).getByText(words).first().waitFor();
export const addresses = (links) => links.evaluateAll((found) => found.map((each) => each.href));

// A link or a button that leads to another page: done when that has loaded.
export async function go(page, place) {
  await Promise.all([page.waitForEvent("load"), place.first().click()]);
}
export const send = (page, name) => go(page, button(page, name));

// The page of an evaluation that the navigation names.
export async function turn(page, name) {
  const place = page.locator("nav.evaluation").getByText(name, { exact: true }).and(page.locator("a"));
  if (!(await place.isVisible())) {
    const group = page.locator("nav.evaluation details", { has: page.getByText(name, { exact: true }) });
    await group.locator("summary").click();
  }
  await go(page, place);
}

// By the keyboard alone to what `matches`, which must show that it has the focus.
export async function tabTo(page, matches) {
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate((selector) => {
      const at = document.activeElement;
      if (!at.matches(selector)) return null;
      const style = getComputedStyle(at);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    }, matches);
    if (found === null) continue;
    if (!found) say({ fault: `no visible focus on ${matches}`, at: page.url() });
    return;
  }
  throw new Error(`${matches} cannot be reached by the keyboard`);
}
