import fc from 'fast-check';
import { parseXml } from './XmlElement';
import { XmlScanner } from './XmlScanner';
import { decodeExcelText, decodeXml, encodeAttribute, encodeExcelText } from './xmlText';

it('walks through tags, texts, comments and character data', () => {
  const root = parseXml(
    `\ufeff<?xml version="1.0"?><!-- <x> --><p:a one='1' p:two = "a&gt;b > c"><b/>t&#65;<![CDATA[<&]]><c>&#x8D26;&amp;</c></p:a>`,
  );
  expect(root.name).toBe('a');
  expect([...root.attributes]).toEqual([
    ['one', '1'],
    ['p:two', 'a>b > c'],
  ]);
  expect(root.text).toBe('tA<&');
  expect(root.children.map((child) => [child.name, child.text])).toEqual([
    ['b', ''],
    ['c', '账&'],
  ]);
});

it('finds single attributes by their full name', () => {
  const scanner = new XmlScanner(`<c r='A1'  s = "2" x:s="3"/>`);
  scanner.next();
  expect(['r', 's', 'x:s', 't'].map((name) => scanner.attribute(name))).toEqual(['A1', '2', '3', undefined]);
});

it.each(['', 'text', '<a', '<a b="', '<a><b></a', '<a><!-- ', '<a><![CDATA[', '<!DOCTYPE a><a/>', '<a>'])(
  '%j is not XML',
  (text) => {
    expect(() => parseXml(text)).toThrow();
  },
);

it('gives every text of a cell back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = text.replace(/[\u{d800}-\u{dfff}]/gu, '');
      expect(decodeExcelText(decodeXml(encodeExcelText(clean)))).toBe(clean);
    }),
  );
  expect(decodeExcelText(decodeXml(encodeExcelText('a\u0000\r\n_x000D_')))).toBe('a\u0000\r\n_x000D_');
});

it('keeps line ends in attributes', () => {
  expect(encodeAttribute('a\n"b"\t<')).toBe('a&#10;&quot;b&quot;&#9;&lt;');
});
