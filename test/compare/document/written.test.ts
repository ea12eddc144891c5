import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fontFaces } from '../../../src/cli/resources.ts';
import type { Contrat } from '../../../src/model/contrat.ts';
import { FORMATS } from '../../../src/render/formats/index.ts';
import { read } from '../../support/files.ts';
import { runs } from '../../support/tiers.ts';
import { edited, SCRIPTS } from '../scripts.ts';
import { comparedRendered } from './compared.ts';
import { isContract } from './is-contract.ts';

const CONTRACTS = ['examples/toulouse.yaml', 'test/fixtures/complet.yaml'].map(
  (file) => parse(read(file)) as Contrat,
);
const [TOULOUSE] = CONTRACTS as [Contrat];
const FEWER = parse(
  read('examples/toulouse.yaml')
    .replace('Créer 111 postes', 'Créer 98 postes')
    .replace('variation: 111', 'variation: 98'),
) as Contrat;

/** A commitment comes after those that followed it. */
const MOVED = parse(
  read('examples/toulouse.yaml').replace(
    /( {6}- id: logement-garde-enfants\n(?:.*\n){3})([\s\S]*)( {6}- id: rappel-ordre)/,
    '$2$1$3',
  ),
) as Contrat;

async function written(format: keyof typeof FORMATS, avant: Contrat, apres: Contrat): Promise<Buffer> {
  const rendered = comparedRendered(avant, apres, format !== 'docx' && format !== 'odt');
  const { bytes } = await FORMATS[format].write(rendered, { faces: () => fontFaces() });
  return Buffer.from(bytes);
}

const contentOf = (odt: Uint8Array): string => strFromU8(unzipSync(odt)['content.xml'] as Uint8Array);

const body = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);

/** The text of each paragraph once all changes are accepted, or refused; the contents apart. */
function textsOf(xml: string, without: 'ins' | 'del'): string[] {
  const side = without === 'ins' ? 'w:(?:ins|moveTo)' : 'w:(?:del|moveFrom)';
  const left = xml.replace(new RegExp(`<(${side}) [^>]*[^/]>.*?</\\1>`, 'gs'), '');
  return [...left.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .filter(([whole]) => !/w:val="(?:TM[12]|Titredesommaire)"/.test(whole))
    .map(([, inside = '']) =>
      [...inside.matchAll(/<w:(?:t|delText) [^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    )
    .filter((text) => text !== '');
}

const withoutTables = (odt: string): string => odt.replace(/<table:table .*?<\/table:table>/gs, '');

/** The text of each paragraph of an ODT once all changes are accepted, or refused; the contents apart. */
function paragraphsOf(xml: string, act: 'accept' | 'refuse'): string[] {
  const lines = (part: string) =>
    part
      .replace(/<text:[ph](?: [^>]*)?\/?>/g, '\n')
      .replace(/<text:(?:s|tab)(?: [^>]*)?\/>/g, ' ')
      .replace(/<(?!text:change)[^>]*>/g, '');
  const deleted = new Map(
    [
      ...xml.matchAll(
        /<text:changed-region xml:id="(\w+)"[^>]*><text:deletion><office:change-info>.*?<\/office:change-info>(.*?)<\/text:deletion>/gs,
      ),
    ].map(([, id, content = '']) => [id, lines(content).slice(1)]),
  );
  const body = lines(
    xml
      .replace(/^.*<office:text>/s, '')
      .replace(/<text:tracked-changes.*?<\/text:tracked-changes>/s, '')
      .replace(/<text:table-of-content .*?<\/text:table-of-content>/s, '')
      .replace(/<table:title>.*?<\/table:title>/g, ''),
  );
  const decided =
    act === 'accept'
      ? body
      : body
          .replace(
            /<text:change-start text:change-id="(\w+)"\/>.*?<text:change-end text:change-id="\1"\/>/gs,
            '',
          )
          .replace(/<text:change text:change-id="(\w+)"\/>/g, (_, id) => deleted.get(id) ?? '?');
  return decided.replace(/<[^>]*>/g, '').split('\n');
}

describe('a compared document that is written', () => {
  it('in DOCX gives the new text when all is accepted and the old one when all is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1), SCRIPTS, async (n, script) => {
        const avant = CONTRACTS[n] as Contrat;
        const apres = edited(avant, script).data as Contrat;
        if (!(await isContract(apres))) return;
        const both = body(await written('docx', avant, apres));
        expect(textsOf(both, 'del')).toEqual(textsOf(body(await written('docx', apres, apres)), 'del'));
        expect(textsOf(both, 'ins')).toEqual(textsOf(body(await written('docx', avant, avant)), 'ins'));
      }),
      { numRuns: runs(15, 40), seed: 17 },
    );
  });

  it('in DOCX names who made each change and when, each with a number of its own', async () => {
    const xml = body(await written('docx', TOULOUSE, FEWER));
    const changes = xml.match(/<w:(?:ins|del) [^>]*>/g) ?? [];
    expect(changes.length).toBeGreaterThan(5);
    for (const one of changes) expect(one).toMatch(/w:author="Préfecture" w:date="2026-10-01T00:[01]0:00Z"/);
    const ids = changes.map((one) => /w:id="(\d+)"/.exec(one)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml).toContain('<w:delText xml:space="preserve">111</w:delText>');
  });

  it('in DOCX ties both places of a paragraph that moves without a word changed, and of no other', async () => {
    const xml = body(await written('docx', TOULOUSE, MOVED));
    const ends = (side: 'From' | 'To') =>
      [
        ...xml.matchAll(
          new RegExp(
            `<w:rPr><w:move${side} [^>]*/></w:rPr></w:pPr><w:move${side}RangeStart w:id="(\\d+)"[^>]* w:name="(\\w+)"/>(.*?)<w:move${side}RangeEnd w:id="\\1"/></w:p>`,
            'gs',
          ),
        ),
      ].map(([, , name, runs = '']) => [
        name,
        [...runs.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
      ]);
    const unnumbered = (side: 'From' | 'To') =>
      ends(side)
        .map(([name, text = '']) => [name, text.replace(/^[\d.]+\s+/, '')])
        .toSorted();
    expect(unnumbered('From')).toEqual(unnumbered('To'));
    expect(unnumbered('From').map(([, text]) => text)).toContain(
      'Aider au logement et à la garde des enfants des policiers nationaux',
    );
    expect(new Set(ends('To').map(([name]) => name)).size).toBe(ends('To').length);
    expect(xml.match(/<w:move(?:From|To) [^>]*[^/]>/g)?.length).toBeGreaterThanOrEqual(2 * ends('To').length);
    expect(body(await written('docx', TOULOUSE, FEWER))).not.toContain('<w:move');
  });

  it('in ODT gives the new text when all is accepted and the old one when all is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1), SCRIPTS, async (n, script) => {
        const avant = CONTRACTS[n] as Contrat;
        const apres = edited(avant, script).data as Contrat;
        if (!(await isContract(apres))) return;
        const both = contentOf(await written('odt', avant, apres));
        expect(both).not.toMatch(/<\?(?!xml )/);
        for (const [side, alone] of [
          ['accept', apres],
          ['refuse', avant],
        ] as const) {
          const left = paragraphsOf(both, side);
          const wanted = paragraphsOf(contentOf(await written('odt', alone, alone)), side);
          expect(left.filter(Boolean)).toEqual(wanted.filter(Boolean));
        }
      }),
      { numRuns: runs(8, 20), seed: 17 },
    );
  });

  it('in ODT leaves no empty line where a paragraph, an item or a commitment came or went whole', async () => {
    const both = contentOf(await written('odt', TOULOUSE, MOVED));
    const alone = contentOf(await written('odt', TOULOUSE, TOULOUSE));
    expect(paragraphsOf(withoutTables(both), 'refuse')).toEqual(paragraphsOf(withoutTables(alone), 'refuse'));
  });

  it('in ODT has a region for each change, with who made it and when', async () => {
    const xml = contentOf(await written('odt', TOULOUSE, FEWER));
    const regions = [...xml.matchAll(/<text:changed-region xml:id="(ct\d+)"/g)].map(([, id]) => id);
    const places = [...xml.matchAll(/<text:change(?:-start)? text:change-id="(ct\d+)"/g)].map(([, id]) => id);
    expect(regions.length).toBeGreaterThan(5);
    expect(places.toSorted()).toEqual(regions.toSorted());
    expect(xml).toContain('<dc:creator>Préfecture</dc:creator><dc:date>2026-10-01T00:00:00</dc:date>');
    expect(contentOf(await written('odt', TOULOUSE, TOULOUSE))).not.toContain('tracked-changes');
  });

  it('in HTML says in words what is added and removed', async () => {
    const page = (await written('html', TOULOUSE, FEWER)).toString();
    expect(page).toContain(
      '<del><span class="dire">[supprimé\u00a0: </span>111<span class="dire">]</span></del>',
    );
    expect(page).toContain(
      '<ins><span class="dire">[ajouté\u00a0: </span>98<span class="dire">]</span></ins>',
    );
    expect((await written('html', TOULOUSE, TOULOUSE)).toString()).not.toMatch(/<ins>|<del>/);
  });

  it('in PDF has nothing to sign', async () => {
    const pdf = (await written('pdf', TOULOUSE, FEWER)).toString('latin1');
    expect(pdf).not.toContain('/FT/Sig');
    expect(pdf).not.toContain('/AcroForm');
  });

  it('has the same bytes each time', async () => {
    for (const format of ['pdf', 'docx', 'odt', 'html'] as const)
      expect(await written(format, TOULOUSE, FEWER)).toEqual(await written(format, TOULOUSE, FEWER));
  });
});
