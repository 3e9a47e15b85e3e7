import { errorCodeOf } from '../contract/ContractCase';
import { freshHost } from '../client/freshHost';

const given = freshHost();

/** The cells and contents of the comments of a sheet. */
const contents = (name: string): Promise<string[]> =>
  given.run(async (_sheet, context) => {
    const { comments } = context.workbook.worksheets.getItem(name);
    comments.load('items/content');
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return comments.items.map(({ content }, index) => `${places[index]?.address ?? ''} ${content}`);
  });

const add = (...cells: readonly string[]): Promise<void> =>
  given.run(async (sheet, context) => {
    for (const cell of cells) sheet.comments.add(cell, `on ${cell}`);
    await context.sync();
  });

const code = (step: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> =>
  errorCodeOf(() =>
    given.run(async (sheet, context) => {
      step(sheet, context);
      await context.sync();
    }),
  );

test('comments move with their cells and go with them', async () => {
  await add('A2', 'B5', 'C3');
  await given.run(async (sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('B:B').delete('Left');
    await context.sync();
  });
  expect(await contents('Sheet1')).toEqual(['Sheet1!A3 on A2', 'Sheet1!B4 on C3']);
});

test('a copied sheet has threads of its own', async () => {
  await add('A1');
  await given.run(async (sheet, context) => {
    sheet.comments.getItemAt(0).replies.add('a reply');
    const copy = sheet.copy('End').load('name');
    await context.sync();
    copy.comments.getItemAt(0).content = 'in the copy';
    await context.sync();
  });
  expect(await contents('Sheet1')).toEqual(['Sheet1!A1 on A1']);
  expect(await contents('Sheet1 (2)')).toEqual(["'Sheet1 (2)'!A1 in the copy"]);
  const ids = given.host.workbook
    .toDocument()
    .sheets.flatMap(({ comments = [] }) => comments.flatMap(({ id, replies }) => [id, replies[0]?.id]));
  expect(new Set(ids).size).toBe(4);
});

test('a cell has one comment', async () => {
  await add('A1');
  expect(await code((sheet) => sheet.comments.add('A1', 'again'))).toBe('ItemAlreadyExists');
});

test('the workbook’s comments need the sheet in an address, a sheet’s are of its own cells', async () => {
  expect(await code((_sheet, { workbook }) => workbook.comments.add('A1', 'where?'))).toBe('InvalidArgument');
  await given.run(async (_sheet, context) => {
    context.workbook.worksheets.add('Other');
    await context.sync();
  });
  expect(await code((sheet) => sheet.comments.add('Other!A1', 'elsewhere'))).toBe('InvalidArgument');
  expect(await contents('Other')).toEqual([]);
});

test('mentions are refused by name', async () => {
  const content = { mentions: [], richContent: 'hello' };
  await expect(
    given.run(async (sheet, context) => {
      sheet.comments.add('A1', content, 'Mention');
      await context.sync();
    }),
  ).rejects.toMatchObject({
    message: expect.stringContaining('CommentCollection.add with mentions') as string,
  });
  await add('A1');
  expect(await code((sheet) => sheet.comments.getItemAt(0).load('mentions'))).toBe('NotImplemented');
  expect(await code((sheet) => sheet.comments.getItemAt(0).replies.add(content, 'Mention'))).toBe(
    'NotImplemented',
  );
});

test('a comment that is gone is not found, and its replies neither', async () => {
  await add('A1');
  const outcome = await given.run(async (sheet, context) => {
    const comment = sheet.comments.getItemAt(0);
    const reply = comment.replies.add('a reply').load('id');
    comment.load('id');
    await context.sync();
    comment.delete();
    await context.sync();
    return [comment.id, reply.id] as const;
  });
  expect(await code((sheet) => sheet.comments.getItem(outcome[0]).load('content'))).toBe('ItemNotFound');
  expect(await code((sheet) => sheet.comments.getItemByReplyId(outcome[1]).load('content'))).toBe(
    'ItemNotFound',
  );
});

test('a protected sheet takes no comment', async () => {
  await given.run(async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
  });
  expect(await code((sheet) => sheet.comments.add('A1', 'no'))).toBe('AccessDenied');
});

test('an event of the workbook’s comments tells of every sheet', async () => {
  const sheetId = await given.run(async (_sheet, context) => {
    const other = context.workbook.worksheets.add('Other').load('id');
    await context.sync();
    const event = await new Promise<Excel.CommentAddedEventArgs>((resolve, reject) => {
      context.workbook.comments.onAdded.add((added) => {
        resolve(added);
        return Promise.resolve();
      });
      context
        .sync()
        .then(() => {
          other.comments.add('A1', 'new');
          return context.sync();
        })
        .catch(reject);
    });
    return [event.worksheetId === other.id, event.source];
  });
  expect(sheetId).toEqual([true, 'Local']);
});

test('shapes are refused by name', async () => {
  await expect(
    given.run(async (sheet, context) => {
      sheet.shapes.addImage('');
      await context.sync();
    }),
  ).rejects.toMatchObject({ message: expect.stringContaining('Worksheet.shapes') as string });
});
