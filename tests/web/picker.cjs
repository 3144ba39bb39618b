// Selects words on a page of the passage picker and prints, as JSON, what the form would send.
const { chromium } = require("playwright-core");
const [executablePath, page, selections] = process.argv.slice(2);

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const tab = await browser.newPage();
  await tab.goto(`file://${page}`);
  const sent = [];
  for (const [[first, from], [last, to]] of JSON.parse(selections)) {
    await tab.evaluate(([first, from, last, to]) => {
      const pieces = document.querySelectorAll("#picker [data-start]");
      const range = document.createRange();
      range.setStart(pieces[first].firstChild, from);
      range.setEnd(pieces[last].firstChild, to);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }, [first, from, last, to]);
    await tab.waitForTimeout(50);
    sent.push(await tab.evaluate(() => {
      const form = document.getElementById("judging").elements;
      return [form.selected_start.value, form.selected_end.value, form.selected_text.value];
    }));
  }
  console.log(JSON.stringify(sent));
  await browser.close();
})();
