/**
 * Makes jsdom's computed styles quick where there are thousands of rules, as Fluent's are: one class to a rule. jsdom
 * asks its selector engine about every rule for every element, and the engine forgets selectors beyond a thousand and
 * parses them anew. Where an element lacks the class that a selector begins with, or is none of the tags that it
 * lists, it is no match; the engine is asked about the others only, so what it says is the same.
 */
const CLASS_FIRST = /^\.([\w-]+)(?:::?[\w-]+)*$/;
const TAGS = /^[a-z\d]+(?:,\s*[a-z\d]+)*$/;

/** By selector: whether it takes the engine to tell, from an element's classes and its tag. */
const doubts = new Map();
const classSets = new Map();

function makeDoubt(selector) {
  // Keyframes have no selector.
  if (typeof selector !== 'string') return () => true;
  const name = CLASS_FIRST.exec(selector)?.[1];
  if (name !== undefined) return (classes) => classes.has(name);
  if (!TAGS.test(selector)) return () => true;
  const tags = new Set(selector.split(/,\s*/));
  return (_classes, tag) => tags.has(tag.toLowerCase());
}

function doubtOf(selector) {
  let doubt = doubts.get(selector);
  if (doubt === undefined) doubts.set(selector, (doubt = makeDoubt(selector)));
  return doubt;
}

function classesOf(element) {
  const text = element.getAttribute('class') ?? '';
  let classes = classSets.get(text);
  if (classes === undefined) classSets.set(text, (classes = new Set(text.split(/\s+/))));
  return classes;
}

const { document, getComputedStyle } = globalThis;
if (document !== undefined) {
  // The engine is made when it is first asked.
  getComputedStyle(document.documentElement);
  const engine = Object.getOwnPropertySymbols(document)
    .map((symbol) => document[symbol]?._nwsapiDontThrow)
    .find((found) => found !== undefined);
  if (engine === undefined) throw new Error('jsdom keeps its selector engine elsewhere: see quickStyles.js');
  const { match } = engine;
  engine.match = (selector, element, callback) =>
    doubtOf(selector)(classesOf(element), element.localName) && match(selector, element, callback);
}
