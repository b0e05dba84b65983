// Usage: node browser.js CHROMIUM HTTP-URL BOLT-URL USER PASSWORD FOLDER SCREENSHOT
// Opens the Neo4j Browser that the server serves, logs in, drops FOLDER/style.grass and FOLDER/queries.zip on it, runs the first
// saved query with one click, and takes a picture. Prints what it saw as JSON.
const fs = require('fs');
const path = require('path');
const { chromium } = require('playwright-core');

const [executablePath, http, bolt, user, password, folder, screenshot] = process.argv.slice(2);

// As when a file is dragged from a folder onto the page.
async function drop(page, name, type) {
  const base64 = fs.readFileSync(path.join(folder, name)).toString('base64');
  const dataTransfer = await page.evaluateHandle(([base64, name, type]) => {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name, { type }));
    return data;
  }, [base64, name, type]);
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('.filedrop', event, { dataTransfer });
}

// What the page keeps: favourites with their folders, and the style.
const stored = () => {
  const read = key => JSON.parse(localStorage.getItem(key) ?? '[]');
  const folders = new Map(read('neo4j.folders').map(one => [one.id, one.name]));
  return {
    queries: read('neo4j.documents').filter(one => !one.isStatic && one.content).map(one => `${folders.get(one.folder)} / ${one.content.split('\n')[0]}`),
    style: JSON.parse(localStorage.getItem('neo4j.grass')),
  };
};

async function login(page) {
  await page.goto(`${http}/browser/`);
  await page.getByTestId('boltaddress').fill(bolt);
  await page.getByTestId('username').fill(user);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('connect').click();
  await page.getByText('You are connected as user').first().waitFor();
}

async function main() {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(120000);
  // Fonts and usage statistics lie elsewhere; the page works without them.
  await page.route(url => !['127.0.0.1', 'localhost'].includes(url.hostname), route => route.abort());
  await login(page);
  await drop(page, 'style.grass', '');
  await drop(page, 'queries.zip', 'application/zip');
  await page.waitForFunction(() => localStorage.getItem('neo4j.grass') && JSON.parse(localStorage.getItem('neo4j.documents') ?? '[]').some(one => !one.isStatic && one.content));

  await page.getByTestId('navigationFavorites').click();
  await page.locator('[data-testid^="savedScriptsFolder-1 "]').click();
  const first = page.getByTestId('savedScriptListItem').first();
  const title = await first.locator('[data-testid^="scriptTitle-"]').innerText();
  await first.getByTestId('savedScriptsButton-Run').click();
  const frame = page.getByTestId('frame').first();
  await frame.locator('g.node').first().waitFor();
  await page.getByTestId('navigationFavorites').click();
  await frame.getByTitle('Collapse the node properties display').click();
  // The nodes take some time to find their places.
  await page.waitForTimeout(4000);
  await frame.getByLabel('zoom-to-fit').click();
  await page.waitForTimeout(1000);
  const nodes = await frame.locator('g.node').evaluateAll(all => all.map(node => ({ caption: node.textContent, color: node.querySelector('circle.b-outline, circle.outline').getAttribute('fill') })));
  const relationships = await frame.locator('g.relationship').evaluateAll(all => all.map(one => one.textContent));
  await frame.screenshot({ path: screenshot });
  console.log(JSON.stringify({ ...await page.evaluate(stored), title, nodes, relationships }));
  await browser.close();
}

main().catch(error => { console.error(error); process.exit(1); });
