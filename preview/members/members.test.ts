import { definedTypes } from '../api/HostObject';
import { memberTable } from './memberTable';
import { documented, readReadme, withMembers } from './readme';

/** Objects of the protocol that are in no typings. */
const OF_THE_PROTOCOL = ['CustomFunctions'];

test('the README lists the members as they are: `npm run members` brings it up to date', () => {
  const readme = readReadme();
  expect(withMembers(readme)).toBe(readme);
});

test('every object type has the name that the typings give it', () => {
  const names = definedTypes.map(({ name }) => name).filter((name) => !OF_THE_PROTOCOL.includes(name));
  expect(names.filter((name) => !documented.has(name))).toEqual([]);
});

test('members are told apart: done, done in part, refused; events by the method that registers them', () => {
  const table = memberTable({
    defined: [
      {
        name: 'Sheet',
        members: ['name', 'protect', '_RegisterDataChangedEvent'],
        limits: { protect: 'no password' },
      },
      { name: 'Filter', members: ['apply', 'clear'], limits: {} },
      { name: 'Filter', members: ['apply'], limits: {} },
    ],
    documented: new Map([
      [
        'Sheet',
        new Map([
          ['name', '1.1'],
          ['copy', '1.10'],
          ['move', '1.10'],
          ['protect', '1.2'],
          ['onChanged', '1.7'],
        ]),
      ],
      ['Shape', new Map()],
      [
        'Filter',
        new Map([
          ['apply', '1.2'],
          ['clear', '1.2'],
        ]),
      ],
    ]),
    events: new Map([['Sheet.onChanged', '_RegisterDataChangedEvent']]),
  });
  expect(table.split('\n').slice(2)).toEqual([
    '| Filter | apply | 1.2 | yes |',
    '| Filter | clear | 1.2 | partly: not on every object that has one |',
    '| Sheet | name | 1.1 | yes |',
    '| Sheet | onChanged | 1.7 | yes |',
    '| Sheet | protect | 1.2 | partly: no password |',
    '| Sheet | copy, move | 1.10 | refused |',
    '',
    'Objects that are refused whole: Shape.',
  ]);
});
