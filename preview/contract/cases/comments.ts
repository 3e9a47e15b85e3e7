import { errorCodeOf, type ContractCase } from '../ContractCase';
import { CELL, threadCases, withComment } from './commentThreads';
import { noteCases } from './notes';

const GUIDE = 'office-js-docs-pr/docs/excel/excel-add-ins-comments.md';
const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel';

const writing: readonly ContractCase[] = [
  {
    page: `${GUIDE}#add-comment-threads`,
    title: 'a comment is added by a full address and found by its cell',
    browser: true,
    expected: 'Please confirm.',
    observe: (kit) =>
      withComment(kit, async (_added, context) => {
        const found = context.workbook.comments.getItemByCell(CELL).load('content');
        await context.sync();
        return found.content;
      }),
  },
  {
    page: `${REFERENCE}.commentcollection.yml#add`,
    title: 'a comment is added to a Range object',
    expected: ['On a range', 'Sheet1!C3'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('C3');
        const comment = context.workbook.comments.add(cell, 'On a range').load('content');
        const place = comment.getLocation().load('address');
        await context.sync();
        return [comment.content, place.address];
      }),
  },
  {
    page: `${GUIDE}#add-comment-threads`,
    title: 'a comment on several cells is InvalidArgument',
    browser: true,
    expected: ['InvalidArgument', 'InvalidArgument'],
    observe: async ({ Excel }) => [
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.comments.add('Sheet1!A1:A2', 'Two cells');
          await context.sync();
        }),
      ),
      await errorCodeOf(() =>
        Excel.run(async (context) => {
          const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
          context.workbook.comments.add(cells, 'Two cells');
          await context.sync();
        }),
      ),
    ],
  },
  {
    page: `${GUIDE}#add-comment-threads`,
    title: 'the content of a comment is plain by default',
    expected: 'Plain',
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.load('contentType');
        await context.sync();
        return comment.contentType;
      }),
  },
  {
    page: `${GUIDE}#edit-comment-threads`,
    title: 'the content of a comment can be edited',
    expected: 'Confirmed already.',
    observe: (kit) =>
      withComment(kit, async (_comment, context) => {
        const comment = context.workbook.comments.getItemByCell(CELL);
        comment.content = 'Confirmed already.';
        await context.sync();
        comment.load('content');
        await context.sync();
        return comment.content;
      }),
  },
  {
    page: `${GUIDE}#delete-comment-threads`,
    title: 'deleting a comment deletes its replies with it',
    browser: true,
    expected: { count: 0, isReplyGone: true },
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply').load('id');
        await context.sync();
        comment.delete();
        await context.sync();
        const count = context.workbook.comments.getCount();
        await context.sync();
        const code = await errorCodeOf(() =>
          kit.Excel.run(async (other) => {
            other.workbook.comments.getItemByReplyId(reply.id).load('id');
            await other.sync();
          }),
        );
        return { count: count.value, isReplyGone: code !== 'none' };
      }),
  },
  {
    page: `${GUIDE}#resolve-and-reopen-comment-threads`,
    title: 'a thread is resolved and reopened, and its replies go with it',
    browser: true,
    expected: [
      [true, true],
      [false, false],
    ],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply');
        const seen: boolean[][] = [];
        for (const resolved of [true, false]) {
          comment.resolved = resolved;
          await context.sync();
          comment.load('resolved');
          reply.load('resolved');
          await context.sync();
          seen.push([comment.resolved, reply.resolved]);
        }
        return seen;
      }),
  },
];

const reading: readonly ContractCase[] = [
  {
    page: `${REFERENCE}.commentcollection.yml#getItemByCell`,
    title: 'a cell without a comment is an error',
    expected: true,
    observe: async ({ Excel }) =>
      (await errorCodeOf(() =>
        Excel.run(async (context) => {
          context.workbook.comments.getItemByCell('Sheet1!A1').load('id');
          await context.sync();
        }),
      )) !== 'none',
  },
  {
    page: `${REFERENCE}.commentcollection.yml#getItemOrNullObject`,
    title: 'a comment is found by its id, or is a null object',
    expected: ['Please confirm.', true],
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        comment.load('id');
        await context.sync();
        const { comments } = context.workbook;
        const found = comments.getItem(comment.id).load('content');
        const missing = comments.getItemOrNullObject('no such comment');
        await context.sync();
        return [found.content, missing.isNullObject];
      }),
  },
  {
    page: `${REFERENCE}.commentcollection.yml#getItemAt`,
    title: 'comments are counted from 0, in the workbook and in a sheet',
    expected: { content: 'Second', inSheet: 1, inWorkbook: 2 },
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { workbook } = context;
        workbook.worksheets.add('Other');
        workbook.comments.add('Sheet1!A1', 'First');
        workbook.comments.add('Other!A1', 'Second');
        const inSheet = workbook.worksheets.getItem('Other').comments;
        const second = inSheet.getItemAt(0).load('content');
        const counts = [inSheet.getCount(), workbook.comments.getCount()];
        await context.sync();
        return { content: second.content, inSheet: counts[0]?.value, inWorkbook: counts[1]?.value };
      }),
  },
  {
    page: `${GUIDE}#understand-the-comment-object-model`,
    title: 'the comments of a workbook and of a sheet are the same objects',
    expected: [['Please confirm.'], ['Please confirm.']],
    observe: (kit) =>
      withComment(kit, async (_comment, context) => {
        const all = context.workbook.comments.load('items/content');
        const ofSheet = context.workbook.worksheets.getItem('Sheet1').comments.load('items/content');
        await context.sync();
        return [all, ofSheet].map(({ items }) => items.map(({ content }) => content));
      }),
  },
  {
    page: `${GUIDE}#read-comment-metadata`,
    title: 'comments and replies of the add-in are by the same person and dated',
    expected: { sameName: true, sameEmail: true, dated: [true, true] },
    observe: (kit) =>
      withComment(kit, async (comment, context) => {
        const reply = comment.replies.add('A reply');
        for (const entry of [comment, reply]) entry.load(['authorName', 'authorEmail', 'creationDate']);
        await context.sync();
        return {
          sameName: comment.authorName === reply.authorName && comment.authorName !== '',
          sameEmail: comment.authorEmail === reply.authorEmail && comment.authorEmail !== '',
          dated: [comment, reply].map(({ creationDate }) => creationDate.getTime() > 0),
        };
      }),
  },
];

export const comments: readonly ContractCase[] = [...writing, ...reading, ...threadCases, ...noteCases];
