/**
 * Functions that came after the file format was fixed: a file must write them with the prefix `_xlfn.`, or Excel
 * takes them for unknown names.
 */
const LATER = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST
  F.DIST.RT F.INV F.INV.RT F.TEST FILTER FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST
  QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI
  SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORT SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT
  T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE
  VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(
    /\s+/,
  ),
);
/** Of those, the ones with a second prefix, and the ones that are written without any. */
const WORKSHEET_ONLY = new Set(['FILTER', 'SORT']);
const UNPREFIXED = new Set(['NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING', 'ECMA.CEILING']);
const OLD_WITH_DOT = new Set(['ERROR.TYPE']);

/** Strings, quoted sheet names and bracketed column names are taken first, so that nothing in them is renamed. */
const CALLS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[A-Za-z_][\w.]*(?=\()/g;
const PREFIXED =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\b(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|_xll\.)+|\b_xldudf_[\w.]+(?=\()/g;

/** A formula of a file (without `=`) as a person types it (with `=`). */
export function typedFormula(stored: string): string {
  if (!stored.includes('_xl')) return `=${stored}`;
  const typed = stored.replace(PREFIXED, (token) => {
    if (token.startsWith('_xldudf_')) return token.slice('_xldudf_'.length).replace(/_/g, '.');
    return token.startsWith('_') ? '' : token;
  });
  return `=${typed}`;
}

/**
 * A typed formula as a file stores it: later functions prefixed, and functions of an add-in (`CONTOSO.ADD`), which have
 * a dot and are none of Excel's own, as Excel itself stores them (`_xldudf_CONTOSO_ADD`).
 */
export function storedFormula(typed: string): string {
  const formula = typed.startsWith('=') ? typed.slice(1) : typed;
  if (!formula.includes('(')) return formula;
  return formula.replace(CALLS, (token) => (/^[A-Za-z]/.test(token) ? storedName(token) : token));
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (LATER.has(upper)) {
    if (UNPREFIXED.has(upper)) return name;
    return `_xlfn.${WORKSHEET_ONLY.has(upper) ? '_xlws.' : ''}${name}`;
  }
  return upper.includes('.') && !OLD_WITH_DOT.has(upper) ? `_xldudf_${name.replace(/\./g, '_')}` : name;
}
