import type { DemoWords } from './DemoWords';

const CUSTOMERS = `Ashford Precision Ltd, Bluewater Marine Supplies, Calder Valley Textiles, Dorset Packaging Group, Eastgate Medical
Fairmont Electrical Wholesale, Granite State Fasteners, Harbor Point Logistics, Ironbridge Castings, Jasper Ridge Foods
Kestrel Avionics Inc, Lakeshore Printing, Meridian Lab Instruments, Northfield Dairy Co-op, Oakhurst Furniture
Pinecrest Building Supply, Quarry Bank Stone, Redwood Software Services, Summit Cooling Systems, Thornbury Glass
Union Street Bakery Group, Vantage Sign & Display, Westbrook Hydraulics, Yarrow Garden Centers, Zephyr Wind Components
Alder Creek Brewing, Beacon Hill Interiors, Copperfield Wire & Cable, Driftwood Hospitality, Elmwood Pharmacy Supply
Foxglove Nurseries, Glenmore Outdoor Gear, Hawthorne School Supplies, Indigo Paper Mills, Juniper Home Health
Kingsway Auto Parts, Larkspur Ceramics, Millstone Grain & Feed, Newbridge Tool & Die, Orchard Lane Foods
Palisade Security, Quill & Crown Stationers, Riverbend Plumbing Supply, Stonegate Masonry, Tidewater Seafoods
Upland Sporting Goods, Verdant Irrigation, Wexford Tile Imports, Yellowstone Freight, Abbott & Finch Opticians
Brightwater Pools, Cobalt Machine Works, Dunmore Roofing, Evergreen Tree Services, Schwarzwald Feinwerk GmbH
Loire Distribution SAS, Adriatica Ceramiche SpA, =Equals Trading LLC, +Plus Logistics GmbH, @Home Interiors Inc`;

/** The sample's words in English. */
export const EN_US: DemoWords = {
  headers: {
    customerNumber: 'Customer No.',
    customerName: 'Customer',
    document: 'Invoice No.',
    kind: 'Type',
    documentDate: 'Invoice Date',
    terms: 'Terms',
    dueDate: 'Due Date',
    currency: 'Currency',
    amount: 'Amount',
    paidAmount: 'Amount Paid',
    settledDate: 'Payment Date',
    owner: 'Account Owner',
    dispute: 'Disputed',
  },
  title: 'Starling Components Inc.  Accounts receivable ledger',
  subtitle: 'As of {date}    Prepared by: Credit control',
  ledgerSheet: 'Ledger',
  readMeSheet: 'Read me',
  readMe: [
    'This is a sample ledger',
    '1. Go back to the sheet "Ledger" and click any cell.',
    '2. Press "Generate aging report" in the pane on the right, or the button of that name on the ribbon.',
    '3. Two sheets appear in this workbook: the aging report and the overdue alerts. The ledger itself stays untouched.',
    '4. You can also type a formula into any empty cell, for example =AR.AGING(Ledger!A3:M700).',
    'The ledger has some of the usual faults on purpose: a date typed as text, a missing due date, a duplicate invoice number, amounts typed as text, a subtotal row. The report lists what was done about each of them.',
    'All companies, people and amounts are invented.',
  ],
  invoice: 'Invoice',
  creditNote: 'Credit note',
  disputed: 'Yes',
  subtotal: 'Subtotal',
  total: 'Total',
  currencies: ['USD', 'EUR'],
  owners: ['Grace Miller', 'Daniel Ortiz', 'Priya Shah', 'Tom Becker', 'Hannah Cole', 'Marcus Reed'],
  terms: [
    { words: 'Net 30', days: 30, fromMonthEnd: false },
    { words: 'Net 45', days: 45, fromMonthEnd: false },
    { words: 'Net 60', days: 60, fromMonthEnd: false },
    { words: 'EOM+15', days: 15, fromMonthEnd: true },
    { words: 'Net 14', days: 14, fromMonthEnd: false },
  ],
  termsAlone: { words: 'Net 30', days: 30, fromMonthEnd: false },
  customers: CUSTOMERS.split(/,\s+|\n/),
  // Summer is quiet; the weeks before the holidays are not.
  season: [0.85, 0.9, 1.05, 1, 1, 1.05, 0.8, 0.7, 1.05, 1.15, 1.3, 1.2],
  documentNumber: (sequence, year) =>
    `INV-${String(year % 100).padStart(2, '0')}-${String(sequence).padStart(5, '0')}`,
  textDate: (year, month, day) => `${month}/${day}/${year}`,
};
