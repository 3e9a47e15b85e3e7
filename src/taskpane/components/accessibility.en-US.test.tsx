/** @jest-environment jsdom */
import { axeFindsNothing, violations } from './accessibility.fixture';

axeFindsNothing('en-US');

test('axe finds a button without a name', async () => {
  document.body.innerHTML = '<main><button></button></main>';
  expect(await violations(document.body)).toEqual(['button-name: <button></button>']);
  document.body.innerHTML = '';
});
