import fc from 'fast-check';
import type { PlanCell } from '../../reports/plan';
import { chunks, toExcel } from './cells';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '00123', '1-30', '2026-01-01', "'quoted", '1e5'])(
  'the text %j goes in with an apostrophe, so that it stays text',
  (written) => {
    expect(toExcel(written)).toBe(`'${written}`);
  },
);

test('no text can become a formula; our own formulas, numbers and blanks go in as they are', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (written) => {
      expect(String(toExcel(written)).startsWith("'")).toBe(true);
    }),
  );
  expect(toExcel({ formula: '=SUM(A1:A2)', value: 3 })).toBe('=SUM(A1:A2)');
  expect([toExcel(null), toExcel(''), toExcel(-1.5), toExcel(true)]).toEqual(['', '', -1.5, true]);
});

test('chunks keep every row, in order, and none is over the limit on a request', () => {
  const cell = fc.oneof(fc.constant(null), fc.double({ noNaN: true }), fc.string({ maxLength: 50 }));
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 50 });
  fc.assert(
    fc.property(rows, (made) => {
      const parts = [...chunks(made)];
      expect(parts.flatMap((part) => part.rows)).toEqual(made);
      let next = 0;
      for (const part of parts) {
        expect(part.at).toBe(next);
        next += part.rows.length;
      }
    }),
  );
});

test('a hundred thousand long rows go out in requests below 5 MB', () => {
  const row: PlanCell[] = Array.from({ length: 10 }, () => '客户名称很长的一家有限公司');
  const parts = [...chunks(Array.from({ length: 100_000 }, () => row))];
  expect(parts.reduce((sum, part) => sum + part.rows.length, 0)).toBe(100_000);
  for (const part of parts) {
    const request = JSON.stringify(part.rows.map((cells) => cells.map(toExcel)));
    expect(Buffer.byteLength(request)).toBeLessThan(5_000_000);
  }
});
