import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/kernel/french/quote.ts';
import { unreadable } from '../../src/report/unreadable.ts';
import { REPORTERS } from '../support/reporters.ts';
import { HOSTILE, OPTIONS, problem, reportOf, TEN_FAULTS } from './support.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCharCode(code) : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name as string] ?? '?'),
  );

const NO_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML refuses
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A strict reader for the part of XML 1.0 that a report uses; throws if the text isn’t well-formed. */
function parse(xml: string): Element {
  if (NO_XML.test(xml)) throw new Error('a character XML has no place for');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const tokens =
    /<\?xml [^?]*\?>|<\/([a-z-]+)>|<([a-z-]+)((?: [a-z]+="(?:[^"<&]|&(?:amp|lt|gt|quot|#\d+);)*")*)(\/?)>|((?:[^<&>]|&(?:amp|lt|gt|quot|#\d+);)+)/y;
  while (tokens.lastIndex < xml.length) {
    const [token, close, name, attributes = '', empty, text] = tokens.exec(xml) ?? [];
    const parent = open.at(-1);
    if (token === undefined || !parent) throw new Error('not well-formed');
    if (text !== undefined) parent.text += unescaped(text);
    if (close !== undefined && open.pop()?.name !== close) throw new Error(`${close} was not open`);
    if (name === undefined) continue;
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, unescaped(value.replace(/[\t\r\n]/g, ' '))] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size < pairs.length)
      throw new Error('an attribute is there twice');
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1 || !root.children[0]) throw new Error('no root');
  return root.children[0];
}

const XSD = readFileSync(join(import.meta.dirname, '../schemas/junit-10.xsd'), 'utf8').replace(
  /<!--[\s\S]*?-->/g,
  '',
);

/** What the schema of Jenkins defines for an element: its attributes, the required ones, its child elements. */
function declared(name: string) {
  const [, body = ''] =
    new RegExp(`<xs:element name="${name}"(?: type="[^"]*"/>|>([\\s\\S]*?)\\n    </xs:element>)`).exec(XSD) ??
    [];
  const attributes = [...body.matchAll(/<xs:attribute name="([^"]*)"[^>]*?(use="required")?\s*\/>/g)];
  return {
    attributes: attributes.map(([, attribute]) => attribute),
    required: attributes.filter(([, , required]) => required).map(([, attribute]) => attribute),
    children: [...body.matchAll(/<xs:element ref="([^"]*)"/g)].map(([, child]) => child),
  };
}

/** The violations of the schema in an element and its children. */
function broken({ name, attributes, children }: Element): string[] {
  const known = declared(name);
  return [
    ...Object.keys(attributes).filter((attribute) => !known.attributes.includes(attribute)),
    ...known.required.filter((attribute = '') => !(attribute in attributes)),
    ...children.filter((child) => !known.children.includes(child.name)).map((child) => child.name),
  ]
    .map((what) => `${name}: ${what}`)
    .concat(children.flatMap(broken));
}

describe('junit', () => {
  it('shows ten problems', async () => {
    await expect(
      REPORTERS.junit([await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS),
    ).toMatchFileSnapshot('golden/dix-fautes.junit.xml');
  });

  const reports = [
    {
      file: './f.yaml',
      text: '',
      problems: [problem('erreur', { hint: 'Conseil.' }), problem('avertissement')],
    },
    { file: 'g.yaml', text: '', problems: [] },
  ];

  it('has a suite for each file, a test case for each problem, and one that passes for a file without problems', () => {
    const suites = parse(REPORTERS.junit(reports, OPTIONS));
    expect(suites).toMatchObject({
      name: 'testsuites',
      attributes: { tests: '3', failures: '1', errors: '0' },
    });
    const [f, g] = suites.children;
    expect(f?.attributes).toMatchObject({ name: 'f.yaml', file: 'f.yaml', tests: '2', failures: '1' });
    expect(
      f?.children.map(({ attributes, children }) => [attributes, children.map(({ name }) => name)]),
    ).toEqual([
      [{ name: 'regle (ligne 1, colonne 1)', classname: 'f.yaml' }, ['failure']],
      [{ name: 'regle (ligne 1, colonne 1)', classname: 'f.yaml' }, ['system-out']],
    ]);
    expect(f?.children[0]?.children[0]).toMatchObject({
      attributes: { message: 'Message.', type: 'regle' },
      text: 'f.yaml:1:1  erreur  regle\nMessage.\nConseil.',
    });
    expect(g?.children).toMatchObject([{ name: 'testcase', children: [] }]);
  });

  it('has the elements and attributes of the schema of Jenkins, no others', async () => {
    expect(declared('testsuite').required).toEqual(['name', 'tests', 'failures', 'errors']);
    for (const [reported, options] of [
      [reports, OPTIONS],
      [reports, { ...OPTIONS, strict: true }],
      [[await reportOf('dix-fautes.yaml', TEN_FAULTS)], OPTIONS],
      [[unreadable('absent.yaml', 'Absent.')], OPTIONS],
      [[], OPTIONS],
    ] as const)
      expect(broken(parse(REPORTERS.junit(reported, options)))).toEqual([]);
    const wrong = parse('<testsuites><testsuite name="a" line="1"><failure/></testsuite></testsuites>');
    expect(broken(wrong)).toEqual(
      ['line', 'tests', 'failures', 'errors', 'failure'].map((what) => `testsuite: ${what}`),
    );
  });

  it('counts warnings as failures if they fail the run', () => {
    expect(parse(REPORTERS.junit(reports, { ...OPTIONS, strict: true })).attributes).toMatchObject({
      tests: '3',
      failures: '2',
    });
  });

  it('is well-formed without files', () => {
    expect(parse(REPORTERS.junit([], OPTIONS))).toMatchObject({
      attributes: { tests: '0', failures: '0' },
      children: [],
    });
  });

  it('is well-formed whatever the names and messages, and keeps every character that XML allows', () => {
    fc.assert(
      fc.property(HOSTILE, (hostile) => {
        const suites = parse(REPORTERS.junit(hostile, { ...OPTIONS, strict: true })).children;
        expect(suites.map(({ children }) => children[0]?.children[0]?.attributes)).toEqual(
          hostile.map(({ problems }) => ({
            message: harmless(problems[0]?.message ?? ''),
            type: harmless(problems[0]?.rule ?? ''),
          })),
        );
      }),
    );
  });
});
