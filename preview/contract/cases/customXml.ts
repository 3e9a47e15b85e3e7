import { errorCodeOf, type ContractCase, type ContractKit } from '../ContractCase';

const REFERENCE = 'office-js-docs-reference/docs/docs-ref-autogen/excel/excel/excel';
const PERSISTING = 'office-js-docs-pr/docs/develop/persisting-add-in-state-and-settings.md';
const NAMESPACE = 'http://schemas.contoso.com/review/1.0';
const REVIEWERS = `<Reviewers xmlns='${NAMESPACE}'><Reviewer>Juan</Reviewer></Reviewers>`;
const OTHERS = `<Reviewers xmlns='${NAMESPACE}'><Reviewer>Hitomi</Reviewer></Reviewers>`;

/** Whether one call on the custom XML parts fails. */
const fails = async (
  { Excel }: ContractKit,
  step: (parts: Excel.CustomXmlPartCollection) => void,
): Promise<boolean> =>
  (await errorCodeOf(() =>
    Excel.run(async (context) => {
      step(context.workbook.customXmlParts);
      await context.sync();
    }),
  )) !== 'none';

const reviewerOf = (xml: string): string | undefined => /<Reviewer>(\w+)<\/Reviewer>/.exec(xml)?.[1];

const parts: readonly ContractCase[] = [
  {
    page: `${REFERENCE}.customxmlpart.yml#getXml`,
    title: 'a custom XML part gives its content and has an id',
    browser: true,
    expected: ['Juan', true],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.add(REVIEWERS).load('id');
        const xml = part.getXml();
        await context.sync();
        return [reviewerOf(xml.value), part.id.length > 0];
      }),
  },
  {
    page: `${PERSISTING}#custom-xml-data-in-excel-and-word`,
    title: 'a part is found in a later run by the id that a setting keeps',
    browser: true,
    expected: 'Juan',
    observe: async ({ Excel }) => {
      await Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.add(REVIEWERS).load('id');
        await context.sync();
        context.workbook.settings.add('ReviewersPart', part.id);
        await context.sync();
      });
      return Excel.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject('ReviewersPart').load('value');
        await context.sync();
        const xml = context.workbook.customXmlParts.getItem(String(setting.value)).getXml();
        await context.sync();
        return reviewerOf(xml.value);
      });
    },
  },
  {
    page: `${PERSISTING}#custom-xml-data-in-excel-and-word`,
    title: 'the namespace is that of the top element and empty without one',
    expected: [NAMESPACE, ''],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const both = [REVIEWERS, '<Reviewers/>'].map((xml) => customXmlParts.add(xml).load('namespaceUri'));
        await context.sync();
        return both.map(({ namespaceUri }) => namespaceUri);
      }),
  },
  {
    page: `${REFERENCE}.customxmlpart.yml#setXml`,
    title: 'setXml replaces the whole content',
    expected: 'Hitomi',
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.add(REVIEWERS);
        part.setXml(OTHERS);
        const xml = part.getXml();
        await context.sync();
        return reviewerOf(xml.value);
      }),
  },
  {
    page: `${REFERENCE}.customxmlpart.yml#delete`,
    title: 'a deleted part is a null object afterwards',
    expected: true,
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.add(REVIEWERS).load('id');
        await context.sync();
        part.delete();
        const again = context.workbook.customXmlParts.getItemOrNullObject(part.id);
        await context.sync();
        return again.isNullObject;
      }),
  },
  {
    page: `${REFERENCE}.customxmlpartcollection.yml#add`,
    title: 'what is no well-formed XML is refused',
    expected: [true, true, true],
    observe: async (kit) => [
      await fails(kit, (all) => all.add('<a><b></a>')),
      await fails(kit, (all) => all.add('no markup')),
      await fails(kit, (all) => {
        all.add('<a/>').setXml('<a');
      }),
    ],
  },
];

const collections: readonly ContractCase[] = [
  {
    page: `${REFERENCE}.customxmlpartcollection.yml#getCount`,
    title: 'the parts of the workbook are counted and listed',
    expected: [2, 2],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const before = customXmlParts.getCount();
        customXmlParts.add(REVIEWERS);
        customXmlParts.add('<Other/>');
        const after = customXmlParts.getCount();
        customXmlParts.load('items/id');
        await context.sync();
        const ids = new Set(customXmlParts.items.map(({ id }) => id));
        return [after.value - before.value, ids.size - before.value];
      }),
  },
  {
    page: `${REFERENCE}.customxmlpartcollection.yml#getByNamespace`,
    title: 'a scoped collection has the parts of its namespace',
    browser: true,
    expected: [1, 'Juan'],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        customXmlParts.add(REVIEWERS);
        customXmlParts.add('<Other xmlns="http://schemas.contoso.com/other"/>');
        const scoped = customXmlParts.getByNamespace(NAMESPACE);
        const count = scoped.getCount();
        const xml = scoped.getOnlyItem().getXml();
        await context.sync();
        return [count.value, reviewerOf(xml.value)];
      }),
  },
  {
    page: `${REFERENCE}.customxmlpartscopedcollection.yml#getOnlyItem`,
    title: 'the only item of none, and of two, is an error',
    expected: [true, true],
    observe: async (kit) => {
      const none = await fails(kit, (all) => all.getByNamespace(NAMESPACE).getOnlyItem().getXml());
      const two = await fails(kit, (all) => {
        all.add(REVIEWERS);
        all.add(OTHERS);
        all.getByNamespace(NAMESPACE).getOnlyItem().getXml();
      });
      return [none, two];
    },
  },
  {
    page: `${REFERENCE}.customxmlpartscopedcollection.yml#getOnlyItemOrNullObject`,
    title: 'the only item or null of none, one and two',
    expected: [true, false, true],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const seen: boolean[] = [];
        for (const xml of [undefined, REVIEWERS, OTHERS]) {
          if (xml !== undefined) customXmlParts.add(xml);
          const only = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
          await context.sync();
          seen.push(only.isNullObject);
        }
        return seen;
      }),
  },
  {
    page: `${REFERENCE}.customxmlpartscopedcollection.yml#getItemOrNullObject`,
    title: 'a scoped collection does not give a part of another namespace',
    expected: [false, true],
    observe: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.add(REVIEWERS).load('id');
        await context.sync();
        const found = [NAMESPACE, 'http://schemas.contoso.com/other'].map((uri) =>
          customXmlParts.getByNamespace(uri).getItemOrNullObject(part.id),
        );
        await context.sync();
        return found.map(({ isNullObject }) => isNullObject);
      }),
  },
];

export const customXml: readonly ContractCase[] = [...parts, ...collections];
