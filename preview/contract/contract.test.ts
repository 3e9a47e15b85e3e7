import { openHost, type Host } from '../client/openHost';
import { allCases } from './allCases';
import { userAt } from './userAt';

const PAGE = /^(?:office-js-docs-pr\/docs\/|office-js-docs-reference\/)\S+(?:\.md|\.yml|\.ts)(?:#\S+)?$/;

for (const [area, cases] of Object.entries(allCases)) {
  if (cases.length === 0) continue;
  describe(area, () => {
    let host: Host;
    beforeEach(async () => {
      host = await openHost();
    });
    afterEach(() => {
      host.close();
    });
    test.each(cases.map((one) => [one.title, one.page, one] as const))(
      '%s (%s)',
      async (_title, page, one) => {
        expect(page).toMatch(PAGE);
        const uninstall = host.installGlobals();
        try {
          expect(await one.observe({ ...host, user: userAt(host.workbook) })).toEqual(one.expected);
        } finally {
          uninstall();
        }
      },
    );
  });
}

test('titles are unique, for the browser runs a case by its title', () => {
  const titles = Object.values(allCases)
    .flat()
    .map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
