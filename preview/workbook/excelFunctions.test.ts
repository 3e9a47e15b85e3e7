import { openHost, type Host } from '../client/openHost';

type Value = string | number | boolean;
/** A formula, and what Excel's documentation or plain arithmetic says that it comes to; a list is an array of rows. */
type Example = readonly [formula: string, expected: Value | readonly (readonly Value[])[]];

/** The sheet that the examples read, in A1:D8. */
const LEDGER: Value[][] = [
  ['Customer', 'Due', 'Open', 'Region'],
  ['Acme', 45306, 1200, 'North'],
  ['Birch', 45337, 300.5, 'South'],
  ['Acme', 45366, 450, 'North'],
  ['Cedar', 45397, 0, 'West'],
  ['Birch', 45427, 799.5, 'South'],
  ['Dale', 45458, 250, 'North'],
  ['', '', '', ''],
];

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  sums: [
    ['=SUM(C2:C7)', 3000],
    ['=SUMIF(A2:A7,"Acme",C2:C7)', 1650],
    ['=SUMIF(C2:C7,">400")', 2449.5],
    ['=SUMIFS(C2:C7,D2:D7,"North",B2:B7,">=45366")', 700],
    ['=SUMPRODUCT((D2:D7="South")*(C2:C7))', 1100],
    ['=SUMPRODUCT(C2:C3,{2;10})', 5405],
    ['=COUNTIF(A2:A7,"*c*")', 5],
    ['=COUNTIFS(D2:D7,"North",C2:C7,">300")', 2],
    ['=COUNT(A1:C7)', 12],
    ['=COUNTA(A1:A8)', 7],
    ['=COUNTBLANK(A1:A8)', 1],
    ['=AVERAGEIF(D2:D7,"South",C2:C7)', 550],
    ['=AVERAGEIFS(C2:C7,D2:D7,"North",C2:C7,">250")', 825],
    ['=MAXIFS(C2:C7,D2:D7,"South")', 799.5],
    ['=MINIFS(C2:C7,C2:C7,">0")', 250],
    ['=SUBTOTAL(9,C2:C7)', 3000],
    ['=AGGREGATE(14,6,C2:C7,2)', 799.5],
  ],
  rounding: [
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUNDUP(3.2,0)', 4],
    ['=ROUNDDOWN(-3.9,0)', -3],
    ['=MROUND(10,3)', 9],
    ['=CEILING.MATH(-5.5,2)', -4],
    ['=FLOOR.MATH(6.7)', 6],
    ['=INT(-8.9)', -9],
    ['=TRUNC(-8.9)', -8],
    ['=MOD(-3,2)', 1],
    ['=0.1+0.2=0.3', true],
    ['=50%+1', 1.5],
    ['=-2^2', 4],
  ],
  statistics: [
    ['=MEDIAN({1,2,3,4})', 2.5],
    ['=PERCENTILE.INC({1,2,3,4},0.3)', 1.9],
    ['=PERCENTILE.EXC({6,7,15,36,39,40,41,42,43,47,49},0.25)', 15],
    ['=QUARTILE.INC({1,2,4,7,8,9,10,12},1)', 3.5],
    ['=LARGE({3,5,3,5,4},3)', 4],
    ['=RANK.EQ(7,{7,3.5,3.5,1,2},1)', '#VALUE!'],
    ['=STDEV.P({2,4,4,4,5,5,7,9})', 2],
    ['=VAR.S({2,4,6})', 4],
  ],
  dates: [
    ['=DATE(2024,1,31)', 45322],
    ['=DATE(2024,14,1)', 45689],
    ['=EOMONTH(DATE(2024,1,15),1)', 45351],
    ['=EDATE(DATE(2024,1,31),1)', 45351],
    ['=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))', 110],
    ['=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22))', 109],
    ['=WORKDAY(DATE(2008,10,1),151)', 39933],
    ['=WEEKDAY(DATE(2008,2,14),2)', 4],
    ['=ISOWEEKNUM(DATE(2012,3,9))', 10],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
    ['=DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2],
    ['=DAYS(DATE(2021,3,15),DATE(2021,2,1))', 42],
    ['=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))', 209 / 360],
    ['=DATEVALUE("2011/02/23")', 40597],
    ['=DAY(EOMONTH(DATE(2023,2,1),0))', 28],
    ['=DATE(1900,2,28)+1', 60],
    ['=TIME(12,0,0)', 0.5],
  ],
  texts: [
    ['=TEXT(1234.567,"$#,##0.00")', '$1,234.57'],
    ['=TEXT(0.285,"0.0%")', '28.5%'],
    ['=TEXT(1234567.8,"#,##0")', '1,234,568'],
    ['=TEXT(45322,"yyyy-mm-dd")', '2024-01-31'],
    ['=TEXT(45322,"d mmm yyyy")', '31 Jan 2024'],
    ['=TEXT(1234,"0000000")', '0001234'],
    ['=TEXT(-5,"0;(0)")', '(5)'],
    ['=TEXT(0.5,"# ?/?")', ' 1/2'],
    ['=LEFT("Sale Price",4)', 'Sale'],
    ['=MID("Fluid Flow",7,20)', 'Flow'],
    ['=TRIM("  First   Quarter ")', 'First Quarter'],
    ['=SUBSTITUTE("Quarter 1, 2011","1","2",3)', 'Quarter 1, 2012'],
    ['=FIND("M","Miriam McGovern",3)', 8],
    ['=SEARCH("e","Statements",6)', 7],
    ['=TEXTJOIN(", ",TRUE,A2:A3,"",D2)', 'Acme, Birch, North'],
    ['=CONCAT("a",1,TRUE)', 'a1TRUE'],
    ['=VALUE("$1,000")', 1000],
    ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
    ['=PROPER("2-way street")', '2-Way Street'],
    ['=EXACT("Word","word")', false],
    ['="a"="A"', true],
    ['=REPT("-",3)&LEN("four")', '---4'],
    ['=FIXED(1234.567,1)', '1,234.6'],
    ['=TEXTBEFORE("Red riding","r")', 'Red '],
    ['=TEXTSPLIT("a,b",",")', [['a', 'b']]],
  ],
  logic: [
    ['=IF(C5=0,"paid","open")', 'paid'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFNA(VLOOKUP("Zed",A2:C7,3,FALSE),-1)', -1],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=SWITCH(3,1,"one",3,"three","other")', 'three'],
    ['=AND(TRUE,1,C2>0)', true],
    ['=XOR(TRUE,TRUE,TRUE)', true],
    ['=ISBLANK(A8)', true],
    ['=ISNUMBER("1")', false],
    ['=ISERROR(NA())', true],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=SQRT(-1)', '#NUM!'],
    ['=SUM(A2:A7 D2:D7)', '#NULL!'],
  ],
  lookups: [
    ['=VLOOKUP("Birch",A2:C7,3,FALSE)', 300.5],
    ['=VLOOKUP("Zed",A2:C7,3,FALSE)', '#N/A'],
    ['=HLOOKUP("Open",A1:D3,3,FALSE)', 300.5],
    ['=INDEX(A1:D7,3,4)', 'South'],
    ['=MATCH(45400,B2:B7,1)', 4],
    ['=MATCH("ced*",A2:A7,0)', 4],
    ['=XLOOKUP("Birch",A2:A7,C2:C7,,0,-1)', 799.5],
    ['=XLOOKUP("Zed",A2:A7,C2:C7,"none")', 'none'],
    ['=XMATCH(45340,B2:B7,1)', 3],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=OFFSET(A1,2,2)', 300.5],
    ['=SUM(OFFSET(C2,0,0,3,1))', 1950.5],
    ['=INDIRECT("C"&3)', 300.5],
    ['=SUM(INDIRECT("Sheet1!C2:C3"))', 1500.5],
    ['=ROW(C5)+COLUMN(C5)', 8],
    ['=ROWS(A1:D7)*COLUMNS(A1:D7)', 28],
    ['=LOOKUP(4.19,{4.14,4.19,5.17},{"red","orange","yellow"})', 'orange'],
    ['=ADDRESS(2,3)', '$C$2'],
    [
      '=TRANSPOSE({1,2;3,4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
  ],
  'dynamic arrays': [
    [
      '=FILTER(A2:C7,D2:D7="South")',
      [
        ['Birch', 45337, 300.5],
        ['Birch', 45427, 799.5],
      ],
    ],
    ['=FILTER(A2:A7,C2:C7>9999,"none")', 'none'],
    ['=FILTER(A2:A7,C2:C7>9999)', '#CALC!'],
    ['=SORT(UNIQUE(A2:A7))', [['Acme'], ['Birch'], ['Cedar'], ['Dale']]],
    ['=SORTBY(A2:A4,C2:C4)', [['Birch'], ['Acme'], ['Acme']]],
    ['=SORT({3;1;2},1,-1)', [[3], [2], [1]]],
    ['=UNIQUE({1;2;2;3},FALSE,TRUE)', [[1], [3]]],
    [
      '=SEQUENCE(2,3,10,5)',
      [
        [10, 15, 20],
        [25, 30, 35],
      ],
    ],
    ['=LET(x,5,y,x*2,x+y)', 15],
    ['=LAMBDA(a,b,a*b)(6,7)', 42],
    ['=MAP({1,2,3},LAMBDA(x,x^2))', [[1, 4, 9]]],
    ['=REDUCE(0,{1,2,3},LAMBDA(a,b,a+b))', 6],
    ['=BYROW({1,2;3,4},LAMBDA(r,SUM(r)))', [[3], [7]]],
    ['=SCAN(0,{1,2,3},LAMBDA(a,b,a+b))', [[1, 3, 6]]],
    [
      '=MAKEARRAY(2,2,LAMBDA(r,c,r*c))',
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      '=HSTACK({1;2},{3;4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    [
      '=VSTACK({1,2},{3,4})',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['=TAKE({1;2;3},-1)', 3],
    ['=DROP({1;2;3},1)', [[2], [3]]],
    ['=TOCOL({1,2;3,4})', [[1], [2], [3], [4]]],
    ['=CHOOSECOLS({1,2,3},3,1)', [[3, 1]]],
    ['={1,2,3}*2', [[2, 4, 6]]],
  ],
  money: [
    ['=ROUND(PMT(0.08/12,10,10000),2)', -1037.03],
    ['=ROUND(FV(0.06/12,10,-200,-500,1),2)', 2581.4],
    ['=ROUND(NPV(0.1,-10000,3000,4200,6800),2)', 1188.44],
    ['=ROUND(IRR({-70000,12000,15000,18000,21000,26000}),4)', 0.0866],
    ['=ROUND(XNPV(0.09,{-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904}),2)', 2086.65],
    ['=ROUND(EFFECT(0.0525,4),7)', 0.0535427],
  ],
};

let host: Host;
beforeAll(async () => {
  host = await openHost();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:D8').values = LEDGER;
    await context.sync();
  });
});
afterAll(() => {
  host.close();
});

describe.each(Object.entries(EXAMPLES))('%s', (_group, examples) => {
  test.each(examples)('%s is %j', async (formula, expected) => {
    const rows = Array.isArray(expected) ? (expected as Value[][]) : [[expected as Value]];
    const found = await host.evaluate(formula);
    const rounded = (values: readonly (readonly Value[])[]): unknown =>
      values.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)),
      );
    expect(rounded(found)).toEqual(rounded(rows));
  });
});
