/** Draws every PNG icon from its SVG with Chromium: `node assets/renderIcons.js` (CHROMIUM names another browser). */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const SIZES = { dunwell: [16, 32, 64, 80], aging: [16, 32, 80], pane: [16, 32, 80] };

async function renderIcons() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(path.join(__dirname, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
      await page.screenshot({ path: path.join(__dirname, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void renderIcons();
