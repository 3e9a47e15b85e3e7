import fc from 'fast-check';
import type { CellValue } from '../../ledger/mapping';
import { readCreditFile, type ReadCreditFile } from './readCreditFile';

function read(values: readonly (readonly CellValue[])[]): ReadCreditFile {
  const file = readCreditFile(values);
  if (file === undefined) throw new Error('no credit file');
  return file;
}

test('whatever stands in a table, it is read without a throw and no number is left unfinished', () => {
  const anyCell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('', '长期', '60%', '1万', '2025年', '#REF!', '是'),
  );
  const headers = [
    '客户编号',
    '客户名称',
    '信用额度(万元)',
    '资产负债率',
    '成立日期',
    '担保到期日',
    '停止发货',
  ];
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 8 }), (rows) => {
      const file = read([headers, ...rows]);
      expect(file.entries.length).toBeLessThanOrEqual(rows.length);
      for (const entry of file.entries)
        for (const value of Object.values(entry))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }),
  );
});

test('what is written into a file is read from it, in either language and unit', () => {
  const written = fc.record({
    limit: fc.integer({ min: 0, max: 1_000_000 }),
    debt: fc.integer({ min: 1, max: 99 }),
    until: fc.integer({ min: 40_000, max: 60_000 }),
    hold: fc.boolean(),
  });
  const headers = [
    ['客户编号', '授信额度(万元)', '资产负债率', '保险限额', '保险到期日', '是否冻结'],
    ['Customer no', "Credit limit ('000)", 'Debt ratio', 'Insured limit', 'Insurance expiry', 'On hold'],
  ] as const;
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(0, 1),
      (rows, language) => {
        const words = language === 0 ? ['是', '否'] : ['yes', 'no'];
        const table = rows.map(({ limit, debt, until, hold }, at) => [
          `K${String(at)}`,
          limit,
          `${String(debt)}%`,
          limit,
          until,
          words[hold ? 0 : 1] ?? '',
        ]);
        const file = read([headers[language === 0 ? 0 : 1], ...table]);
        expect(file.faults).toEqual([]);
        expect(
          file.entries.map(({ limit, debtRatio, insuredUntil, hold }) => [
            limit,
            debtRatio,
            insuredUntil,
            hold,
          ]),
        ).toEqual(
          rows.map(({ limit, debt, until, hold }) => [
            limit * (language === 0 ? 10_000 : 1000),
            Number((debt / 100).toFixed(2)),
            until,
            hold,
          ]),
        );
      },
    ),
  );
});
