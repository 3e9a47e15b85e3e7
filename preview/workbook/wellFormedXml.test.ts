import { namespaceOfXml } from './wellFormedXml';

test.each([
  ['<a/>', ''],
  ['<a xmlns="urn:a"><b/></a>', 'urn:a'],
  [`<p:a xmlns:p='urn:p' p:x="1"/>`, 'urn:p'],
  [
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- c --><a>text &amp; &#65; <![CDATA[<x>&]]></a>\n<!-- d -->',
    '',
  ],
  ['<\u8d26 \u5c5e\u6027="1">\u503c</\u8d26>', ''],
  ['<a><?go on?><b x="1" y="2"></b ></a>', ''],
])('%s is well-formed', (xml, namespace) => {
  expect(namespaceOfXml(xml)).toBe(namespace);
});

test.each([
  '',
  'text',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a x=1/>',
  '<a x="1" x="2"/>',
  '<a x="<"/>',
  '<a>a & b</a>',
  '<a>&nbsp;</a>',
  '<p:a/>',
  '<a p:x="1"/>',
  '<a><!-- -- --></a>',
  ' <?xml version="1.0"?><a/>',
  '<!DOCTYPE a><a/>',
  '<1a/>',
])('%j is not', (xml) => {
  expect(() => namespaceOfXml(xml)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as Error);
});
