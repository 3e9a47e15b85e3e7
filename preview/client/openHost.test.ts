import { openHost, type Host } from './openHost';

let host: Host;
afterEach(() => {
  host.close();
});

describe('openHost', () => {
  test('gives Microsoft`s client with the sets of Excel on the web', async () => {
    host = await openHost({ language: 'zh-CN' });
    const info = await host.Office.onReady();
    expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(host.Office.context.displayLanguage).toBe('zh-CN');
    const { requirements } = host.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.3')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.99')).toBe(false);
    expect(requirements.isSetSupported('NoSuchSet')).toBe(false);
  });

  test('installs the globals and takes them off again', async () => {
    host = await openHost();
    const uninstall = host.installGlobals();
    expect(globalThis.Excel).toBe(host.Excel);
    expect(typeof Office.actions.associate).toBe('function');
    uninstall();
    expect('Excel' in globalThis).toBe(false);
  });

  test('two hosts do not know of each other', async () => {
    host = await openHost();
    const other = await openHost();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().name = 'Renamed';
      await context.sync();
    });
    expect(host.workbook.activeSheet.name).toBe('Renamed');
    expect(other.workbook.activeSheet.name).toBe('Sheet1');
    other.close();
  });

  test('errors of the client are errors of this process', async () => {
    host = await openHost();
    const failing = host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('None').load('name');
      await context.sync();
    });
    const error: unknown = await failing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(host.OfficeExtension.Error);
  });

  test('evaluate leaves no trace in the workbook', async () => {
    host = await openHost();
    const before = JSON.stringify(host.workbook.toDocument());
    expect(await host.evaluate('=SEQUENCE(1,3)*2')).toEqual([[2, 4, 6]]);
    expect(await host.evaluate('1/0')).toEqual([['#DIV/0!']]);
    expect(JSON.stringify(host.workbook.toDocument())).toBe(before);
  });

  test('opens a file, and tells a custom function`s words for its error', async () => {
    const bytes = new TextEncoder().encode('Customer,Open\nAcme,5\n');
    const parameters = [{ name: 'customer', type: 'string' }];
    host = await openHost({
      file: { name: 'ledger.csv', bytes },
      functions: {
        namespace: 'AR',
        metadata: { functions: [{ id: 'LIMIT', parameters }] },
        load: () => {
          CustomFunctions.associate('LIMIT', (customer: string) => {
            throw new host.CustomFunctions.Error(
              host.CustomFunctions.ErrorCode.notAvailable,
              `No limit for ${customer}`,
            ) as unknown as Error;
          });
        },
      },
    });
    expect(await host.explain('=AR.LIMIT(A2)')).toEqual({ rows: [['#N/A']], message: 'No limit for Acme' });
    expect(await host.explain('=IFERROR(AR.LIMIT(A2),B2)')).toEqual({ rows: [[5]] });
  });
});
