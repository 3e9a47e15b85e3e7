import { openHost } from '../client/openHost';
import { freshHost } from '../client/freshHost';
import { errorCodeOf } from '../contract/ContractCase';

const given = freshHost();

const add = (xml: string): Promise<string> =>
  given.run(async (_sheet, context) => {
    const part = context.workbook.customXmlParts.add(xml).load('id');
    await context.sync();
    return part.id;
  });

test('malformed XML is InvalidArgument and changes nothing', async () => {
  const id = await add('<a/>');
  const code = await errorCodeOf(() =>
    given.run(async (_sheet, context) => {
      context.workbook.customXmlParts.getItem(id).setXml('<a');
      await context.sync();
    }),
  );
  expect([code, given.host.workbook.toDocument().customXmlParts]).toEqual([
    'InvalidArgument',
    [{ id, xml: '<a/>' }],
  ]);
});

test('parts are in the document of the workbook, and none is left where all are deleted', async () => {
  const id = await add('<a xmlns="urn:a"/>');
  const document = given.host.workbook.toDocument();
  const again = await openHost({ document });
  const found = await again.Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.getItem(id.toLowerCase()).load('namespaceUri');
    await context.sync();
    part.delete();
    await context.sync();
    return part.namespaceUri;
  });
  expect([found, again.workbook.toDocument().customXmlParts]).toEqual(['urn:a', []]);
  again.close();
});

test('a part that is not there is ItemNotFound', async () => {
  const code = await errorCodeOf(() =>
    given.run(async (_sheet, context) => {
      context.workbook.customXmlParts.getItem('{none}').getXml();
      await context.sync();
    }),
  );
  expect(code).toBe('ItemNotFound');
});
