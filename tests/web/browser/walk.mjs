// The whole road, from commission to release and correction, as people walk it in a browser: each in a window of their own.
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  addresses, base, browser, button, folder, formOf, go, link, look, main, password, person, python, say, send, tabTo, told, turn, window,
} from "./person.mjs";

const REASON = "The report says so in as many words.";
const MINISTRY = "Ministry of Works";

// The coordinator begins: logs in, names an institution, commissions.
const coordinator = await person("coordinator");
await coordinator.goto(`${base}/published/`);
await look(coordinator, "nothing published");
await coordinator.goto(`${base}/`);
await look(coordinator, "login");
await coordinator.getByLabel("Email").fill("coordinator@example.org");
await coordinator.getByLabel(/^Password:?$/).fill(password);
await send(coordinator, "Log in");
await look(coordinator, "home empty");
await go(coordinator, link(coordinator, "Institutions"));
const adding = formOf(coordinator, "Add");
await adding.getByLabel("Name").fill(MINISTRY);
await send(coordinator, "Add");
await told(coordinator, MINISTRY);
await look(coordinator, "institutions of all");
await coordinator.goto(`${base}/`);
await go(coordinator, link(coordinator, "Commission an evaluation"));
await look(coordinator, "commission");
await coordinator.getByLabel("Title of the evaluation").fill("Plan of Arden");
await coordinator.getByLabel("Commissioned by").fill("Office of the Ombudsperson");
await coordinator.getByLabel("First year of the plan").fill("2021");
await coordinator.getByLabel("Last year of the plan").fill("2025");
await coordinator.getByLabel("Terms").fill("Was it **done**?");
await coordinator.getByLabel("As of").fill("2026-03-31");
await send(coordinator, "Commission");
await told(coordinator, "The evaluation is commissioned.");
await look(coordinator, "course commissioned");
const home = `${base}/e/${new URL(coordinator.url()).pathname.split("/")[2]}`;
await turn(coordinator, "Board");
await look(coordinator, "board empty");

// The team is named; who has no account is invited, and the link is shown because no mail server is set up.
async function invite(email, name, role, institution) {
  await turn(coordinator, "Team");
  const form = formOf(coordinator, "Add or invite");
  await form.getByLabel("Email address").fill(email);
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Role").selectOption({ label: role });
  if (institution) await form.getByLabel("Institution").selectOption({ label: institution });
  await send(coordinator, "Add or invite");
  const words = await coordinator.getByRole("status").textContent();
  const page = await person(name);
  await page.goto(words.match(/https?:\S+/)[0]);
  if (name === "Ana First") await look(page, "invitation");
  await page.getByLabel(/^Password:?$/).fill(`a long password of ${name}`);
  await page.getByLabel("Password again").fill(`a long password of ${name}`);
  await send(page, "Open my account");
  await told(page, "Your account is ready");
  return page;
}
const first = await invite("ana@example.org", "Ana First", "working group");
const second = await invite("ben@example.org", "Ben Second", "working group");
const third = await invite("cal@example.org", "Cal Third", "working group");
const expert = await invite("dia@example.org", "Dia Expert", "expert");
const focal = await invite("eva@example.org", "Eva Focal", "focal point", MINISTRY);
const observer = await invite("fay@example.org", "Fay Observer", "observer");
await turn(coordinator, "Team");
await look(coordinator, "team");
await coordinator.goto(`${base}/people/`);
await look(coordinator, "people");
await coordinator.goto(`${home}/`);

// The expert protects the account with a second factor.
function code(secret) {
  const bits = [...secret].map((each) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((each) => parseInt(each, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac("sha1", key).update(count).digest();
  const at = hash.at(-1) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
await go(expert, expert.getByRole("link", { name: "Security" }));
await look(expert, "security");
await go(expert, main(expert).getByRole("link", { name: "Set up an app" }));
await look(expert, "confirm access");
await expert.getByLabel(/^Password:?$/).fill("a long password of Dia Expert");
await send(expert, "Confirm");
await look(expert, "second factor");
const secret = await main(expert).locator("p code").innerText();
await main(expert).getByLabel(/code/i).fill(code(secret));
await send(expert, "Set it up");
await look(expert, "second factor is on");
await expert.goto(`${base}/account/password/change/`);
await look(expert, "password change");

// Plan and report are uploaded and imported.
await turn(coordinator, "Documents");
await look(coordinator, "documents empty");
for (const [what, file] of [["The plan", "plan.md"], ["A report", "report.md"]]) {
  const form = formOf(coordinator, "Upload");
  await form.getByLabel("What it is").selectOption({ label: what });
  await form.getByLabel("Files").setInputFiles(join(folder, file));
  await send(coordinator, "Upload");
  await told(coordinator, `${file} is uploaded`);
}
await look(coordinator, "documents");
await send(coordinator, /^Import 2/);
await look(coordinator, "import");
await link(coordinator, "See the draft").waitFor();
await look(coordinator, "import done");
await go(coordinator, link(coordinator, "See the draft"));
await look(coordinator, "draft");

// Two tabs change the same terms: the second is told, and what it wrote is there.
const tab = await window(coordinator.context(), "second tab");
for (const page of [coordinator, tab]) await page.goto(`${home}/terms/`);
await coordinator.getByLabel("Commissioned by").fill("Office of the Auditor");
await send(coordinator, "Save");
await told(coordinator, "The terms are saved.");
await tab.getByLabel("Terms").fill("Was it **done**, and by whom?");
await send(tab, "Save");
await told(tab, "What stands there now, and what you wrote");
await look(tab, "terms overtaken");
if ((await tab.getByLabel("Terms").inputValue()) !== "Was it **done**, and by whom?") throw new Error("what was written is lost");
await tab.getByLabel("Commissioned by").fill("Office of the Auditor");
await send(tab, "Save");
await told(tab, "The terms are saved.");
await told(tab, "and by whom");
await tab.close();

// The ministry carries out every article.
await turn(coordinator, "Institutions");
for (const address of await addresses(main(coordinator).getByRole("table").getByRole("rowheader").getByRole("link"))) {
  await coordinator.goto(address);
  await coordinator.getByLabel(MINISTRY).check();
  await send(coordinator, "Save");
  await told(coordinator, "Saved for");
}
await turn(coordinator, "Institutions");
await look(coordinator, "institutions");

// Everyone who will judge states interests.
for (const page of [first, second, third, expert]) {
  await page.goto(`${home}/interests/`);
  await page.getByLabel("In all sections that I do not answer here").check();
  if (page === first) await look(page, "my interests");
  await send(page, "State this");
  await told(page, /Stated for \d/);
}
await coordinator.goto(`${home}/interests/all/`);
await look(coordinator, "stated interests");

async function move(to) {
  await turn(coordinator, "Course");
  await send(coordinator, `Move to ${to}`);
  await told(coordinator, `The evaluation is ${to} now.`);
}
await move("draft");
await look(coordinator, "course");

// The working group mends the outline: each change is recorded, and can be withdrawn.
async function mend(name, fill) {
  const form = main(first).locator("details").filter({ has: first.locator("summary", { hasText: new RegExp(`^${name} \\d`) }) }).first();
  await form.locator("summary").click();
  await fill(form);
  await form.getByLabel("Why").fill("The plan prints it so.");
  if (name.startsWith("Split") || name.startsWith("Merge")) await look(first, `draft article ${name}`);
  await send(first, new RegExp(`^${name}$`));
  await told(first, "Recorded.");
}
await first.goto(`${home}/draft/`);
await go(first, main(first).getByRole("rowheader").getByRole("link"));
await mend("Relabel", (form) => form.getByLabel("Label").fill("Measure 1"));
await mend("Split", async (form) => {
  const parts = form.getByLabel("The parts");
  const words = await parts.inputValue();
  await parts.fill(words.replace(" by ", "\n\nby "));
});
await mend("Split the article", async (form) => {
  await form.getByLabel("The second begins with").selectOption({ label: "by 2025" });
  await form.getByLabel("Label of the second").fill("Measure 1b");
});
await look(first, "draft article mended");
await go(first, link(first, "Measure 1b"));
await mend("Merge with an article beside it", (form) => form.getByLabel("Measure 1").check());
await first.getByRole("heading", { level: 1, name: /^Measure 1:/ }).waitFor();
await go(first, link(first, "Who changed it, and why"));
await look(first, "changes");
const withdrawals = main(first).getByRole("button", { name: /^Withdraw/ });
for (const left of [3, 2, 1]) {
  await go(first, withdrawals.last());
  await told(first, "Withdrawn. It stays in the list.");
  if ((await withdrawals.count()) !== left) throw new Error(`${left} changes should stand`);
}
await look(first, "changes withdrawn");
await first.goto(`${home}/draft/findings/`);
await look(first, "findings");
await move("reporting");

// The institution claims: once in the form, with a passage it picks, the rest in the workbook.
await focal.goto(`${home}/institution/`);
await look(focal, "institution");
await go(focal, main(focal).getByRole("rowheader").getByRole("link"));
await main(focal).getByRole("radio").first().check();
await focal.getByLabel("What was done, with figures and dates").fill("It was built.");
await button(focal, "Quote this sentence").first().click();
await main(focal).getByRole("group", { name: "Passages you point to" }).getByRole("checkbox").first().waitFor();
await focal.locator("#picker [data-start]").nth(2).selectText();
await button(focal, "Quote the selection").click();
await main(focal).getByRole("group", { name: "Passages you point to" }).getByRole("checkbox").nth(1).waitFor();
await look(focal, "claim");
await send(focal, "Claim");
await told(focal, /Your claim on .* is made/);
await go(focal, link(focal, "Attach a document as evidence"));
await focal.getByLabel("Document").setInputFiles(join(folder, "evidence.md"));
await send(focal, "Attach and read it");
await told(focal, "its passages can be quoted");
await look(focal, "evidence");
await go(focal, link(focal, "Your commitments"));
const [given] = await Promise.all([focal.waitForEvent("download"), link(focal, /Take the workbook/).click()]);
await given.saveAs(join(folder, "workbook.xlsx"));
execFileSync(python, [fileURLToPath(new URL("fill.py", import.meta.url)), join(folder, "workbook.xlsx")], { stdio: "inherit" });
await focal.getByLabel("The workbook, filled in").setInputFiles(join(folder, "workbook.xlsx"));
await send(focal, "See what it would change");
await told(focal, "Nothing is changed yet.");
await look(focal, "preview");
await send(focal, /^Claim the \d+/);
await told(focal, /claims? made/);
await look(focal, "institution claimed");

// What the documents say is found by words.
await turn(observer, "Search").catch(() => observer.goto(`${home}/search/`));
await observer.getByRole("main").getByLabel("Words").fill("bridge insp");
await go(observer, button(observer, "Search"));
await told(observer, "410");
await look(observer, "search");
await observer.getByRole("main").getByLabel("Words").fill("zeppelin");
await go(observer, button(observer, "Search"));
await told(observer, "No passage holds all of these words.");

// Two assess each commitment, blind.
await turn(coordinator, "Assignments");
await look(coordinator, "assignments proposed");
await send(coordinator, "Accept the proposal");
await told(coordinator, "assignments were made");
await look(coordinator, "assignments");
await move("assessing");

// One verdict by the keyboard alone: from the queue to the verdict, the reason, the quote and the button.
await turn(first, "My work");
await look(first, "my work");
await first.keyboard.press("j");
await first.keyboard.press("k");
await first.keyboard.press("n");
await first.keyboard.press("p");
await Promise.all([first.waitForURL(/\/assess\//), first.keyboard.press("Enter")]);
await first.locator("#shortcuts-on").waitFor({ state: "attached" });
await first.keyboard.press("1");
await first.keyboard.press("2");
await first.keyboard.press("Tab");
await first.locator(":focus").and(first.locator("#reason")).waitFor();
await first.keyboard.type(REASON);
await tabTo(first, "[name=quote]");
await first.keyboard.press("Space");
if (!(await first.locator("[name=quote]:checked").count())) await first.keyboard.press("Space");
await tabTo(first, "button[value=give]");
await Promise.all([first.waitForEvent("load"), first.keyboard.press("Enter")]);

async function judge(page, address, verdict) {
  await page.goto(address);
  await main(page).locator(`[name=verdict][value=${verdict}]`).check();
  await page.getByLabel("Reason").fill(REASON);
  const offered = main(page).locator("[name=quote]");
  if (!(await offered.count())) await send(page, "Quote this sentence");
  else if (!(await offered.and(page.locator(":checked")).count())) await offered.first().check();
}
// What waits for a person, until nothing does.
async function assess(page, verdict, name) {
  for (let done = 0; done < 12; done++) {
    await page.goto(`${home}/work/`);
    const waiting = await addresses(main(page).locator("a[href*='/assess/'], a[href*='/adjudicate/']"));
    if (!waiting.length) return look(page, `work done ${name}`);
    await judge(page, waiting[0], verdict);
    if (!done) await look(page, `judge ${name}`);
    await send(page, "Give the verdict");
  }
  throw new Error(`the work of ${name} does not end`);
}
// Another with JavaScript switched off.
const plain = await person("third without JavaScript", { javaScriptEnabled: false, storageState: await third.context().storageState() });
await plain.goto(`${home}/work/`);
const [address] = await addresses(main(plain).locator("a[href*='/assess/']"));
await judge(plain, address, "missed");
await send(plain, "Search or show");
await plain.getByLabel("Search in it").fill("built");
await send(plain, "Search or show");
await send(plain, "Quote this passage");
await judge(plain, plain.url(), "missed");
await send(plain, "Give the verdict");
await plain.context().close();
await assess(first, "met", "first");
await assess(second, "met", "second");
await assess(third, "missed", "third");

// Where the two differ, somebody else decides.
await turn(coordinator, "Board");
await look(coordinator, "board");
await coordinator.getByText("Team and course").click();
await look(coordinator, "board with a menu open");
await coordinator.keyboard.press("Escape");
await coordinator.locator("nav.evaluation details[open]").waitFor({ state: "detached" });
await turn(coordinator, "Commitments");
await look(coordinator, "commitments");
await turn(coordinator, "Agreement");
await look(coordinator, "agreement");
await go(coordinator, main(coordinator).getByRole("rowheader").getByRole("link"));
await look(coordinator, "article differing");
await coordinator.goto(`${home}/assignments/?state=differing`);
const differing = await addresses(main(coordinator).getByRole("rowheader").locator("a[href*='/assignments/']"));
say({ differing: differing.length });
const group = { "Ana First": first, "Ben Second": second, "Cal Third": third };
// Names the third of the working group, who assessed neither way; an expert who decides could not sign.
async function nameThird(address) {
  await coordinator.goto(address);
  for (const [name, page] of Object.entries(group)) {
    const choice = main(coordinator).getByRole("radio", { name });
    if (!(await choice.isEnabled())) continue;
    await choice.check();
    if (address === differing[0]) await look(coordinator, "assignment");
    await send(coordinator, "Save the adjudicator");
    await told(coordinator, "was changed");
    return page;
  }
  throw new Error(`nobody is free to adjudicate at ${address}`);
}
for (const each of differing) await nameThird(each);
for (const [name, page] of Object.entries(group)) await assess(page, "met", `adjudicator ${name}`);

// An overview is written by two at once: the second is told, and both texts are there.
const overview = `${home}/overviews/overview/`;
await turn(first, "Overviews");
await look(first, "overviews");
for (const page of [first, second]) await page.goto(overview);
await first.getByLabel("Text").fill("Much was **done** on bridges.");
await button(first, "Preview").click();
await first.locator("#preview strong").waitFor();
await look(first, "overview");
await send(first, "Save a new version");
await told(first, "Version 1 is saved.");
await second.getByLabel("Text").fill("Schools are *behind*.");
await send(second, "Save a new version");
await told(second, "It was not saved");
await told(second, "Much was **done** on bridges.");
await look(second, "overview overtaken");
if ((await second.getByLabel("Yours").inputValue()).trim() !== "Schools are *behind*.") throw new Error("what was written is lost");
await second.getByLabel("Yours").fill("Much was **done** on bridges. Schools are *behind*.");
await send(second, "Save a new version");
await told(second, "Version 2 is saved.");

// The institution answers until the time for that has passed.
const days = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
async function replyUntil(day) {
  await coordinator.goto(`${home}/terms/`);
  await coordinator.getByLabel("Institutions answer draft verdicts until").fill(day);
  await send(coordinator, "Save");
  await told(coordinator, "The terms are saved.");
}
await replyUntil(days(3));
await move("replying");
await turn(focal, "Your institution");
await look(focal, "institution replying");
await go(focal, link(focal, "answer the verdict"));
await focal.getByLabel("What the verdict leaves out").fill("The bridge at Cask is left out.");
await look(focal, "reply");
await send(focal, "Give the answer");
await told(focal, /Your answer/);
await coordinator.goto(`${home}/articles/1/`);
await told(coordinator, "The bridge at Cask is left out.");
await look(coordinator, "article");

// The expert dissents and signs; the coordinator releases.
async function release() {
  await turn(expert, "Sign-off");
  await send(expert, /^Sign the/);
  await told(expert, "You signed");
  await turn(coordinator, "Releases");
  const note = coordinator.getByLabel("What is corrected since the last release");
  if (await note.count()) await note.fill("The verdict on bridges.");
  await send(coordinator, "Release");
}
// Nobody can shorten the time to answer once it has begun; that it has passed is written where it is stored.
const PASSED = `
from datetime import date
from tallystick_web.plans.models import Evaluation
Evaluation.objects.update(reply_until=date.fromisoformat("${days(-1)}"))
`;
execFileSync(python, ["-m", "tallystick_web.manage", "shell", "--no-imports", "-c", PASSED], { stdio: "inherit" });
await move("signing");
await turn(expert, "Sign-off");
await look(expert, "sign-off");
await expert.getByLabel("What differs, and why").fill("One figure is old.");
await send(expert, "Record the opinion");
await told(expert, "One figure is old.");
await release();
await link(coordinator, "Release 1").waitFor();
await look(coordinator, "releases");

// A correction: sent back, decided anew by the third, signed again, and released with what changed.
await move("assessing");
await coordinator.goto(`${home}/assignments/`);
await go(coordinator, main(coordinator).getByRole("rowheader").locator("a[href*='/assignments/']"));
const corrected = coordinator.url();
const decider = await nameThird(corrected);
await judge(decider, corrected.replace("/assignments/", "/adjudicate/"), "exceeded");
await send(decider, "Give the verdict");
await move("replying");
await move("signing");
await look(coordinator, "course signing");
await release();
await link(coordinator, "Release 2").waitFor();
await look(coordinator, "releases corrected");
await go(coordinator, link(coordinator, "What changed"));
await look(coordinator, "what changed");
await coordinator.goto(`${home}/audit/?verify=1`);
await told(coordinator, /events are as they were written/);
await look(coordinator, "audit");

// Anyone reads it, and nothing else.
const anyone = await person("anyone");
await anyone.goto(`${base}/published/`);
await look(anyone, "published");
await go(anyone, link(anyone, /^all its releases/));
await look(anyone, "releases for anyone");
await anyone.goto(`${base}/published/`);
await go(anyone, link(anyone, "Plan of Arden"));
await anyone.getByText("Plan of Arden").first().waitFor();
for (const [page, where, words] of [[observer, "team/", "Not yours to see"], [observer, "nothing/", "Not found"]]) {
  await page.goto(`${home}/${where}`);
  await told(page, words);
  await look(page, words);
}
await observer.goto(`${base}/work/`);
await look(observer, "all my work");
await focal.goto(`${home}/`);
await look(focal, "board of an institution");
say({ end: "released" });
await browser.close();
