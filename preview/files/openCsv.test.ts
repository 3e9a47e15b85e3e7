import type { CellDocument } from '../workbook/document';
import { FileProblem } from './FileProblem';
import { openCsv } from './openCsv';

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

function rowsOf(content: string | Uint8Array, name = 'a.csv'): (CellDocument | undefined)[][] {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return (openCsv(bytes, name).sheets[0]?.cells ?? []).map((row) => [...(row ?? [])]);
}

/** The one field of a text, and the look that it gets. */
function typed(field: string, line = `"${field.replaceAll('"', '""')}"`): unknown {
  const { sheets, styles } = openCsv(utf8(`${line}\n`), 'a.csv');
  const cell = sheets[0]?.cells[0]?.[0];
  if (!cell) return undefined;
  const { style, ...rest } = cell;
  return style === undefined ? rest : { ...rest, ...styles[style] };
}

describe('encodings', () => {
  const content = '客户,金额\r\n张三,12\r\n';
  const expected = [
    [{ value: '客户' }, { value: '金额' }],
    [{ value: '张三' }, { value: 12 }],
  ];
  const utf16 = Buffer.from(`\ufeff${content}`, 'utf16le');
  it.each([
    ['UTF-8', utf8(content)],
    ['UTF-8 with a mark', utf8(`\ufeff${content}`)],
    ['UTF-16 LE', Uint8Array.from(utf16)],
    ['UTF-16 BE', Uint8Array.from(Buffer.from(utf16).swap16())],
    // From the code table of GB 18030: 客 BFCD, 户 BBA7, 金 BDF0, 额 B6EE, 张 D5C5, 三 C8FD.
    ['GB 18030', Uint8Array.from(Buffer.from('bfcdbba72cbdf0b6ee0d0ad5c5c8fd2c31320d0a', 'hex'))],
  ])('%s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(expected);
  });
});

describe('delimiters', () => {
  it.each([',', ';', '\t', '|'])('finds %j', (delimiter) => {
    const lines = [
      ['id', 'name', 'note'],
      ['a', 'Smith, John', 'x; y'],
      ['b', 'Li', 'z'],
    ];
    const content = lines
      .map((line) => line.map((field) => (/[,;\t|]/.test(field) ? `"${field}"` : field)).join(delimiter))
      .join('\n');
    expect(rowsOf(content).map((row) => row.map((cell) => cell?.value))).toEqual(lines);
  });

  it('prefers the one in every line to one inside texts', () => {
    expect(rowsOf('a\tb\n1, 2, 3\tx\n4, 5\ty\nz\tw').map((row) => row.length)).toEqual([2, 2, 2, 2]);
  });

  it('takes the word of a first line sep=', () => {
    expect(rowsOf('sep=;\r\na,b;c\r\n')).toEqual([[{ value: 'a,b' }, { value: 'c' }]]);
  });
});

describe('records', () => {
  it('end with LF, CR or CRLF, and need no end at the last', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      expect(rowsOf(`a,b${end}c,d`)).toEqual([
        [{ value: 'a' }, { value: 'b' }],
        [{ value: 'c' }, { value: 'd' }],
      ]);
      expect(rowsOf(`a,b${end}c,d${end}`)).toHaveLength(2);
    }
  });

  it('keep delimiters, quotes and line ends inside quotes', () => {
    expect(rowsOf('"a,1","say ""hi""","l1\r\nl2"\n"",x,\n')).toEqual([
      [{ value: 'a,1' }, { value: 'say "hi"' }, { value: 'l1\r\nl2' }],
      [undefined, { value: 'x' }, undefined],
    ]);
  });

  it('survive a quote that is never closed, and text after a closing one', () => {
    expect(rowsOf('"a"b,c\n"d,e\nf')).toEqual([[{ value: 'ab' }, { value: 'c' }], [{ value: 'd,e\nf' }]]);
  });

  it('keep blank lines in the middle as blank rows', () => {
    expect(rowsOf('a,b\n\nc,d\n').map((row) => row.map((cell) => cell?.value))).toEqual([
      ['a', 'b'],
      [undefined],
      ['c', 'd'],
    ]);
  });

  it('end with an empty field after a delimiter at the very end', () => {
    expect(rowsOf('a,b\nc,')).toEqual([
      [{ value: 'a' }, { value: 'b' }],
      [{ value: 'c' }, undefined],
    ]);
  });
});

describe('types', () => {
  const text = (value: string): unknown => ({ value, quotePrefix: true });
  it.each([
    ['12', { value: 12 }],
    ['-3.50', { value: -3.5 }],
    [' 7 ', { value: 7 }],
    ['.5', { value: 0.5 }],
    ['0.30000000000000004', { value: 0.3 + 1e-17 * 4 }],
    ['2960623488.0', { value: 2960623488 }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['-1,234,567.80', { value: -1234567.8, numberFormat: '#,##0.00' }],
    ['1.5E+05', { value: 150000, numberFormat: '0.00E+00' }],
    ['TRUE', { value: true }],
    ['#N/A', { error: '#N/A' }],
    ['2023-03-15', { value: 45000, numberFormat: 'yyyy-mm-dd' }],
    ['2023-03-15 06:00:00', { value: 45000.25, numberFormat: 'yyyy-mm-dd hh:mm:ss' }],
  ])('%s becomes what it means', (field, expected) => {
    expect(typed(field)).toEqual(expected);
  });

  it.each([
    '0000611365',
    '00',
    '1234567890123456',
    '-1234567890123456',
    '=1+1',
    '+86 10',
    '@home',
    '-n/a',
    "'tis",
  ])('%s stays text and is marked as text', (field) => {
    expect(typed(field)).toEqual(text(field));
  });

  it.each([
    '0379-NEVHP',
    '12E45',
    '1,23',
    '12,34,567',
    '11/26/2012',
    '26-Apr-11',
    '2023-02-30',
    '2023/3/5',
    '12:30',
    '5%',
    '¥1,200',
    '$5',
    '1.234,50',
    '(5.00)',
    '12 345',
    '１２',
  ])('%s stays text', (field) => {
    expect(['', field]).toContain((typed(field) as { value: string }).value);
    expect(typed(field)).toMatchObject({ value: field });
  });

  it('unwraps what exporters write to keep zeros: ="000123"', () => {
    expect(typed('', '="000123"')).toEqual(text('000123'));
    expect(typed('="000123"')).toEqual(text('000123'));
  });

  it('leaves numbers in doubt as text where the comma is likely the decimal sign', () => {
    const values = (content: string): unknown[] =>
      rowsOf(content).flatMap((row) => row.map((cell) => cell?.value));
    expect(values('1.234;1,234;12.5;7\n')).toEqual(['1.234', '1,234', 12.5, 7]);
    expect(values('1.234|7\n')).toEqual([1.234, 7]);
  });
});

describe('the sheet', () => {
  it.each([
    ['WA_Fn-UseC_-Accounts-Receivable_with_missing.csv', 'WA_Fn-UseC_-Accounts-Receivable'],
    ['C:\\data\\应收 [2026].csv', '应收 _2026_'],
    ["'x'.csv", 'x'],
    ['.csv', 'Sheet1'],
    ['history.csv', 'history_'],
    [`${'a'.repeat(30)}😀.csv`, 'a'.repeat(30)],
  ])('of %s has a name that Excel allows', (file, name) => {
    expect(openCsv(utf8('a,b'), file).sheets[0]?.name).toBe(name);
  });

  it('of more columns than Excel has is refused', () => {
    const open = (): unknown => openCsv(utf8(','.repeat(16_384)), 'a.csv');
    expect(open).toThrow(FileProblem);
    expect(open).toThrow('More rows or columns');
  });
});
