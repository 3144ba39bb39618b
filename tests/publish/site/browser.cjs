// Opens every page of a site in a browser and prints, as JSON, what axe-core finds and how the page behaves.
const { chromium } = require("playwright-core");
const { readFileSync } = require("fs");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, root, ...pages] = process.argv.slice(2);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PRINTED = ["sample/index.html", "sample/articles/14.html", "sample/findings.html", "sample/pictures.html"];
const SCREENS = [[390, 844, "light"], [390, 844, "dark"], [1280, 900, "light"], [1280, 900, "dark"]];

async function opened(browser, page, [width, height, colorScheme], more = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, ...more });
  const tab = await context.newPage();
  const asked = [], errors = [];
  tab.on("request", (each) => { if (!/^(file|data):/.test(each.url())) asked.push(each.url()); });
  tab.on("console", (each) => { if (each.type() === "error") errors.push(each.text()); });
  tab.on("pageerror", (each) => errors.push(String(each)));
  await tab.goto(`file://${root}/${page}`);
  return { tab, asked, errors, context };
}

async function checked(browser, page, screen) {
  const { tab, asked, errors, context } = await opened(browser, page, screen, { bypassCSP: true });
  await tab.evaluate(axe);
  const found = await tab.evaluate((values) => axe.run({ preload: false, runOnly: values }), RULES);
  const wider = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const violations = found.violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 200)}`);
  await context.close();
  return { page, screen: screen.join(" "), violations, asked, errors, wider };
}

async function behaviour(browser) {
  const { tab, context, errors } = await opened(browser, "index.html", SCREENS[2]);
  const shown = () => tab.locator("#contents li:visible").count();
  const said = () => tab.locator("#contents [role=status]").textContent();
  const seen = { all: await shown() };
  await tab.fill("[name=words]", "nurse");
  seen.word = [await shown(), await said()];
  await tab.fill("[name=words]", "65,640");
  seen.number = await shown();
  await tab.fill("[name=words]", "");
  await tab.check("[name=verdict][value=done]");
  seen.verdict = await shown();
  await tab.check("[name=kind][value=effort]");
  seen.none = await shown();
  await tab.click("button[type=reset]");
  await tab.waitForFunction(() => document.querySelector("#contents [role=status]").textContent === "");
  seen.reset = [await shown(), await said()];
  await tab.selectOption("[name=institution]", "Ministry of Labour");
  seen.institution = await shown();
  await tab.selectOption("[name=institution]", "");
  await tab.selectOption("[name=section]", { index: 1 });
  seen.section = await shown();
  seen.errors = errors;
  await context.close();
  return seen;
}

// How many articles of the sample each choice leaves, each value alone and a few together.
async function narrowed(browser) {
  const { tab, context, errors } = await opened(browser, "sample/index.html", SCREENS[0]);
  const count = () => tab.locator("#contents li:visible").count();
  const seen = { errors, all: await count() };
  for (const name of ["group", "institution", "section"]) {
    const values = await tab.locator(`select[name=${name}] option`).evaluateAll((all) => all.map((each) => each.value));
    seen[name] = {};
    for (const value of values.filter(Boolean)) {
      await tab.selectOption(`[name=${name}]`, value);
      seen[name][value] = await count();
    }
    await tab.selectOption(`[name=${name}]`, "");
  }
  for (const name of ["verdict", "kind"]) {
    seen[name] = {};
    for (const box of await tab.locator(`[name=${name}]`).all()) {
      await box.check();
      seen[name][await box.getAttribute("value")] = await count();
      await box.uncheck();
    }
  }
  await tab.selectOption("[name=group]", "children");
  await tab.check("[name=verdict][value=missed]");
  seen.together = await count();
  await tab.fill("[name=words]", "census");
  seen.nothing = await count();
  await context.close();
  return seen;
}

// A page as it is printed from a dark screen: its colours, what is left out, and its pages as a PDF beside it.
async function printed(browser, page) {
  const { tab, context } = await opened(browser, page, SCREENS[3]);
  await tab.emulateMedia({ media: "print" });
  const seen = await tab.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    left: [".filter", ".skip", ".way ul", ".permanent"].filter((each) => {
      const found = document.querySelector(each);
      return found && found.getClientRects().length;
    }),
    closed: [...document.querySelectorAll("details > :not(summary)")].filter((each) => !each.getClientRects().length).length,
  }));
  await tab.pdf({ path: `${root}/${page.replaceAll("/", "-")}.pdf`, format: "A4" });
  await context.close();
  return { page, ...seen };
}

async function keyboard(browser) {
  const { tab, context } = await opened(browser, "index.html", SCREENS[2]);
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => document.activeElement.textContent);
  await tab.keyboard.press("Enter");
  const hash = await tab.evaluate(() => location.hash);
  await context.close();
  return [first, hash];
}

async function withoutScript(browser) {
  const { tab, context } = await opened(browser, "index.html", SCREENS[2], { javaScriptEnabled: false });
  const seen = [await tab.locator("#contents li:visible").count(), await tab.locator("form:visible").count()];
  await context.close();
  return seen;
}

async function aimed(browser) {
  const { tab, context } = await opened(browser, "articles/1.html", SCREENS[2], { javaScriptEnabled: false });
  const quote = tab.locator("figure.quote").first();
  const words = await quote.locator("blockquote").textContent();
  await quote.locator("cite a").click();
  const target = tab.locator(":target");
  const ground = await tab.evaluate(() => getComputedStyle(document.querySelector(":target")).backgroundColor);
  const seen = { words, found: await target.textContent(), visible: await target.isVisible(), ground };
  await context.close();
  return seen;
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const checks = [];
  for (const page of pages) for (const screen of SCREENS) checks.push(await checked(browser, page, screen));
  const rest = [await behaviour(browser), await keyboard(browser), await withoutScript(browser), await aimed(browser)];
  const sample = await narrowed(browser);
  const prints = [];
  for (const page of PRINTED) prints.push(await printed(browser, page));
  await browser.close();
  console.log(JSON.stringify({ checks, behaviour: rest[0], keyboard: rest[1], without: rest[2], aimed: rest[3], sample, prints }));
})();
