import { currencyInHeader, headerKey, isBucketName, isLocalAmount, isMisleading } from './headers';

test.each([
  ['InvoiceDate', 'invoicedate'],
  ['  Invoice   date ', 'invoicedate'],
  ['INVOICE_DATE', 'invoicedate'],
  ['Invoice #', 'invoiceno'],
  ['Document No.', 'documentno'],
  ['Amount in doc. curr.', 'amountindoccurr'],
  ['应收金额（元）', '应收金额'],
  ['Ｉｎｖｏｉｃｅ　Ｎｏ', 'invoiceno'],
  ['Amount [EUR]', 'amount'],
  ['Amount (LCY)', 'amountlcy'],
  ['Due Date (Month)', 'duedatemonth'],
  ['$CustomerNumber$', 'customernumber'],
])('%p is looked up as %p', (header, key) => {
  expect(headerKey(header)).toBe(key);
});

test.each([
  'Current',
  '1-30',
  '31 - 60 days',
  '90+',
  '> 90',
  'Over 90',
  '1年以内',
  '1-2年',
  '3年以上',
  '1～30天',
  '未到期',
])('%p is an aging band', (header) => {
  expect(isBucketName(header)).toBe(true);
});

test.each(['Amount', 'Currency', '应收金额', 'Due date', ''])('%p is no aging band', (header) => {
  expect(isBucketName(header)).toBe(false);
});

test('amounts in our own currency', () => {
  expect(isLocalAmount('Amount in local currency')).toBe(true);
  expect(isLocalAmount('Remaining Amt. (LCY)')).toBe(true);
  expect(isLocalAmount('本位币金额')).toBe(true);
  expect(isLocalAmount('Amount in doc. curr.')).toBe(false);
});

test.each(['PaperlessDate', 'buisness_year', 'Days Past Due', '税额', '预计收款日期', 'Period start'])(
  '%p is misleading',
  (header) => {
    expect(isMisleading(header)).toBe(true);
  },
);

test.each([
  ['Open Advance (ILS)', 'ILS'],
  ['converted_usd', 'USD'],
  ['金额（元）', 'CNY'],
  ['金额(单位：元)', 'CNY'],
  ['Amount (INR)', 'INR'],
  ['Amount EUR', 'EUR'],
  ['金额（万元）', 'CNY'],
  ['Amount (USD million)', 'USD'],
  ['Amount (INR lakh, thousand)', 'INR lakh, thousand'],
  ['Amount', undefined],
  ['Total ALL', undefined],
  ['Amount (LCY)', undefined],
  ['USD', undefined],
])('the currency in %p is %p', (header, currency) => {
  expect(currencyInHeader(header)).toBe(currency);
});
