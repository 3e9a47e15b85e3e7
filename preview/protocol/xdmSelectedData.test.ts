import { freshHost } from '../client/freshHost';
import { RequestProcessor } from './RequestProcessor';
import { getSelectedData, setSelectedData } from './xdmSelectedData';

const fresh = freshHost();

function execute(body: string): Promise<string> {
  return new RequestProcessor(fresh.host.workbook).execute(body);
}

async function select(address: string): Promise<void> {
  await fresh.run(async (sheet, context) => {
    sheet.getRange(address).select();
    await context.sync();
  });
}

test('a matrix is written from the selected cell on', async () => {
  await select('B2');
  const Data = [
    ['a', 1],
    ['b', 2],
  ];
  expect(await setSelectedData({ CoerceType: 'matrix', Data, CellFormat: [] }, execute)).toEqual({
    Error: 0,
  });
  expect(await fresh.values('B2:C3')).toEqual(Data);
});

test('data of another size than a larger selection is refused, and nothing is written', async () => {
  await select('A1:A3');
  expect(await setSelectedData({ CoerceType: 'text', Data: [['x']] }, execute)).toEqual({ Error: 2002 });
  expect(await fresh.values('A1')).toEqual([['']]);
});

test('reads values, or the texts that cells show', async () => {
  await fresh.run(async (sheet, context) => {
    sheet.getRange('A1').values = [[0.5]];
    sheet.getRange('A1').numberFormat = [['0%']];
    sheet.getRange('A1').select();
    await context.sync();
  });
  const read = (ValueFormat: string): Promise<unknown> =>
    getSelectedData({ CoerceType: 'matrix', ValueFormat }, execute);
  expect(await read('unformatted')).toEqual({ Error: 0, Data: [[0.5]] });
  expect(await read('formatted')).toEqual({ Error: 0, Data: [['50%']] });
});

test.each([
  ['html', undefined],
  ['matrix', [{ cells: 1 }]],
])('coercion %s with formats %j is refused', async (CoerceType, CellFormat) => {
  expect(await setSelectedData({ CoerceType, CellFormat, Data: [['x']] }, execute)).toEqual({ Error: 1000 });
});
