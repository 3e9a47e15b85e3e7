/** @jest-environment jsdom */

const RULES = `
  .shown { visibility: visible }
  .away { display: none }
  .away:hover { display: grid }
  .outer .inner { display: none }
  .twice.again { display: none }
  .comma, em { display: none }
  section, aside { display: none }
  @keyframes turn { from { rotate: 0deg } to { rotate: 90deg } }
  :not(.kept) > b { display: none }
  [data-away] { display: none }
`;
const MARKUP = `
  <p class="away shown">no</p>
  <p class="aways">yes</p>
  <div class="outer"><p class="inner">no</p></div><p class="inner">yes</p>
  <p class="twice">yes</p><p class="again twice">no</p>
  <p class="comma">no</p><em>no</em><aside>no</aside>
  <p class="kept"><b>yes</b></p><p><b>no</b></p>
  <p data-away="">no</p>
`;

function shown(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) =>
    getComputedStyle(element).display === 'none' ? 'no' : 'yes',
  );
}

test('what rules hide is hidden, whatever their selectors look like, and nothing else', () => {
  document.head.innerHTML = `<style>${RULES}</style>`;
  document.body.innerHTML = MARKUP;
  const leaves = [...document.querySelectorAll('p:not(:has(b)), em, aside, b')];
  expect(leaves).toHaveLength(12);
  expect(shown('p:not(:has(b)), em, aside, b')).toEqual(leaves.map(({ textContent }) => textContent));
});

test('a class that comes or goes counts at once', () => {
  document.head.innerHTML = `<style>${RULES}</style>`;
  document.body.innerHTML = '<p class="shown">text</p>';
  expect(shown('p')).toEqual(['yes']);
  document.querySelector('p')?.classList.add('away');
  expect(shown('p')).toEqual(['no']);
  document.querySelector('p')?.removeAttribute('class');
  expect(shown('p')).toEqual(['yes']);
});
