import { freshHost } from '../client/freshHost';

const fresh = freshHost();

function saved() {
  return fresh.host.workbook.toDocument().sheets[0];
}

test('headings, the standard width and page breaks go into the document', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.showHeadings = false;
    sheet.standardWidth = 12;
    sheet.horizontalPageBreaks.add('A9');
    sheet.horizontalPageBreaks.add('B4:C5');
    sheet.verticalPageBreaks.add('D1');
    await context.sync();
  });
  expect(saved()).toMatchObject({
    showHeadings: false,
    standardWidth: 12,
    rowBreaks: [3, 8],
    columnBreaks: [3],
  });
});

test('page breaks move with their rows, and go with them', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.horizontalPageBreaks.add('A4');
    sheet.horizontalPageBreaks.add('A9');
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('6:6').delete('Up');
    await context.sync();
  });
  expect(saved()?.rowBreaks).toEqual([9]);
});

test('no page ends before the first row', async () => {
  const adding = fresh.run(async (sheet, context) => {
    sheet.horizontalPageBreaks.add('B1');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each(['History', 'history', 'a/b', "'quoted", 'x'.repeat(32), ''])(
  'a sheet cannot be called %j',
  async (name) => {
    const renaming = fresh.run(async (sheet, context) => {
      sheet.name = name;
      await context.sync();
    });
    await expect(renaming).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test('the number of the first page is automatic again when it is taken away', async () => {
  const numbers = await fresh.run(async (sheet, context) => {
    const { pageLayout } = sheet;
    const read = async (): Promise<unknown> => {
      pageLayout.load('firstPageNumber');
      await context.sync();
      return pageLayout.firstPageNumber;
    };
    const before = await read();
    pageLayout.firstPageNumber = 3;
    const set = await read();
    pageLayout.firstPageNumber = '';
    return [before, set, await read()];
  });
  expect(numbers).toEqual(['', 3, '']);
  expect(saved()?.pageLayout).toEqual({});
});

test('a print area may have several parts, but only on its own sheet', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.pageLayout.setPrintArea('A1:B2,Sheet1!D4');
    context.workbook.worksheets.add('Other');
    await context.sync();
  });
  expect(saved()?.pageLayout.printArea).toBe('A1:B2,D4');
  const elsewhere = fresh.run(async (sheet, context) => {
    sheet.pageLayout.setPrintArea('Other!A1');
    await context.sync();
  });
  await expect(elsewhere).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each([
  ['Letter', 1],
  ['Legal', 5],
  ['A4', 9],
  ['EnvelopeMonarch', 37],
  ['FanfoldLegalGerman', 41],
] as const)('the paper %s is number %i in files', async (paper, number) => {
  await fresh.run(async (sheet, context) => {
    sheet.pageLayout.paperSize = paper;
    await context.sync();
  });
  expect(saved()?.pageLayout.paperSize).toBe(number);
});
