import { freshHost } from '../client/freshHost';

const fresh = freshHost();

test('options and password go into the document while the sheet is protected', async () => {
  const protection = () => fresh.host.workbook.toDocument().sheets[0]?.protection;
  await fresh.run(async (sheet, context) => {
    sheet.protection.protect({ allowSort: true }, 'password');
    await context.sync();
  });
  expect(protection()).toEqual({ options: { allowSort: true }, verifier: { password: '83AF' } });
  await fresh.run(async (sheet, context) => {
    sheet.protection.unprotect('password');
    await context.sync();
  });
  expect(protection()).toBeUndefined();
});

test('an unprotected sheet has no options', async () => {
  const options = await fresh.run(async (sheet, context) => {
    sheet.protection.load('options');
    await context.sync();
    return sheet.protection.options;
  });
  expect(options).toBeNull();
});

const WRONG: unknown[] = [{ allowEverything: true }, { allowSort: 'yes' }, { selectionMode: 'Some' }];

test.each(WRONG)('options %j are refused', async (options) => {
  const protecting = fresh.run(async (sheet, context) => {
    sheet.protection.protect(options as Excel.WorksheetProtectionOptions);
    await context.sync();
  });
  await expect(protecting).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('allowDeleteRows lets rows go whose cells are all unlocked, and no others', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('2:2').format.protection.locked = false;
    sheet.protection.protect({ allowDeleteRows: true });
    await context.sync();
  });
  const remove = (rows: string) =>
    fresh.run(async (sheet, context) => {
      sheet.getRange(rows).delete('Up');
      await context.sync();
    });
  await expect(remove('3:3')).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(remove('2:2')).resolves.toBeUndefined();
});

test('the structure of a workbook stays protected in the document', async () => {
  await fresh.host.Excel.run(async (context) => {
    context.workbook.protection.protect('password');
    await context.sync();
  });
  expect(fresh.host.workbook.toDocument().protection).toEqual({
    options: {},
    verifier: { password: '83AF' },
  });
});
