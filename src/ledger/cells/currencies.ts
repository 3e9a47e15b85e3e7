import { plainText } from './cells';

const ISO_CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL ' +
    'HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD ' +
    'MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ' +
    'RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS ' +
    'UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'
  ).split(' '),
);

/** Names and symbols that mean one currency only. `$` and `¥` mean several and are left as written. */
const NAMES: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  CNH: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  元: 'CNY',
  圆: 'CNY',
  'CN¥': 'CNY',
  美元: 'USD',
  美金: 'USD',
  US$: 'USD',
  欧元: 'EUR',
  '€': 'EUR',
  英镑: 'GBP',
  '£': 'GBP',
  港币: 'HKD',
  港元: 'HKD',
  HK$: 'HKD',
  日元: 'JPY',
  日圆: 'JPY',
  円: 'JPY',
  'JP¥': 'JPY',
  韩元: 'KRW',
  '₩': 'KRW',
  新台币: 'TWD',
  NT$: 'TWD',
  澳门元: 'MOP',
  新加坡元: 'SGD',
  新加坡币: 'SGD',
  S$: 'SGD',
  澳元: 'AUD',
  A$: 'AUD',
  加元: 'CAD',
  C$: 'CAD',
  瑞士法郎: 'CHF',
  卢布: 'RUB',
  '₽': 'RUB',
  印度卢比: 'INR',
  '₹': 'INR',
  泰铢: 'THB',
  '฿': 'THB',
  越南盾: 'VND',
  '₫': 'VND',
  R$: 'BRL',
  '₪': 'ILS',
  '₺': 'TRY',
};
const AMBIGUOUS = new Set(['$', '¥']);

const NO_MINOR = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** The ISO 4217 code that a text means (`RMB`, `人民币`, `US$`, `usd`), or undefined. */
export function isoCurrency(text: string): string | undefined {
  const upper = plainText(text).toUpperCase();
  if (ISO_CODES.has(upper)) return upper;
  return Object.hasOwn(NAMES, upper) ? NAMES[upper] : undefined;
}

/** Whether a text beside a number is a currency sign or name, even one that several currencies share. */
export function isCurrencySign(text: string): boolean {
  return AMBIGUOUS.has(text) || isoCurrency(text) !== undefined;
}

/** Decimals of a currency's minor unit (ISO 4217); 2 for one that we do not know. */
export function minorDigits(currency: string): number {
  if (NO_MINOR.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
}
