import { openHost, type Host, type HostOptions } from '../client/openHost';
import type { Faults } from './Faults';

let host: Host;
afterEach(() => {
  host.close();
});

async function open(faults: Faults, options: HostOptions = {}): Promise<void> {
  host = await openHost({ ...options, faults });
}

function write(address: string, value: unknown): Promise<void> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange(address).values = [[value]];
    sheet.getRange(address).format.font.bold = true;
    await context.sync();
  });
}

function cell(row: number): unknown {
  return host.workbook.activeSheet.grid.content(row, 0).value;
}

describe('faults on demand', () => {
  test('the k-th batch fails with a code and does nothing', async () => {
    await open([{ batch: 1, failWith: 'GeneralException' }]);
    await expect(write('A1', 'x')).rejects.toMatchObject({ code: 'GeneralException' });
    expect(cell(0)).toBe('');
  });

  test('a batch fails half-way: the actions before stay done', async () => {
    // Three objects are met and the value is set before the fifth action.
    await open([{ batch: 1, failWith: 'GeneralException', atAction: 8 }]);
    await expect(write('A1', 'x')).rejects.toMatchObject({ code: 'GeneralException' });
    expect(cell(0)).toBe('x');
    expect(host.workbook.activeSheet.grid.style(0, 0).font?.bold).toBeUndefined();
  });

  test('a user edits between two batches', async () => {
    await open([
      {
        batch: 2,
        userEdit: () => {
          host.workbook.activeSheet.write(areaOfA2, () => 'by the user');
        },
      },
    ]);
    await write('A1', 'first');
    const seen = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    expect(seen).toEqual([['first'], ['by the user']]);
  });

  test('a batch is late', async () => {
    await open([{ batch: 1, delay: 60 }]);
    const start = performance.now();
    await write('A1', 'x');
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  test('a lost connection never answers, and nothing is done', async () => {
    await open([{ batch: 1, drop: true }]);
    const outcome = await Promise.race([
      write('A1', 'x').then(() => 'answered'),
      new Promise((resolve) =>
        setTimeout(() => {
          resolve('silence');
        }, 150),
      ),
    ]);
    expect(outcome).toBe('silence');
    expect(cell(0)).toBe('');
  });
});

const areaOfA2 = { row: 1, column: 0, rows: 1, columns: 1 };
