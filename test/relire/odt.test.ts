import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readEdited } from '../../src/relire/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { editedBody, partOf } from './edited.ts';

const SOURCE = read('examples/bourges.yaml');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');

async function csi(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  const yaml = Buffer.from(io.files.get('c.yaml') ?? '').toString();
  return { code, out: plain(io.stdout()), err: plain(io.stderr()), yaml, files: io.files };
}
const made = await csi(['render', 'c.yaml', '-o', 'c.odt'], { 'c.yaml': SOURCE });
const ODT = Buffer.from(made.files.get('c.odt') ?? []);

type Change = (xml: string) => string;
const relire = (change: Change, more: readonly string[] = [], parts: Record<string, string> = {}) =>
  csi(['relire', 'n.odt', 'c.yaml', ...more], { 'n.odt': editedBody(ODT, change, parts), 'c.yaml': SOURCE });
const replaced =
  (from: string, to: string): Change =>
  (xml) => {
    expect(xml).toContain(from);
    return xml.replace(from, () => to);
  };
const both =
  (...changes: Change[]): Change =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);

/** Tracked changes, as LibreOffice writes them before the text. */
const regions = (changes: Record<string, string>) =>
  replaced(
    '<office:text>',
    `<office:text><text:tracked-changes>${Object.entries(changes)
      .map(([id, content]) => {
        const info =
          '<office:change-info><dc:creator>A</dc:creator><dc:date>2026-10-01T00:00:00</dc:date></office:change-info>';
        const change = content
          ? `<text:deletion>${info}${content}</text:deletion>`
          : `<text:insertion>${info}</text:insertion>`;
        return `<text:changed-region xml:id="${id}" text:id="${id}">${change}</text:changed-region>`;
      })
      .join('')}</text:tracked-changes>`,
  );
const mark = (kind: '' | '-start' | '-end', id: string) => `<text:change${kind} text:change-id="${id}"/>`;

const TITLE = /titre: ([^"\n]{30,})\n/.exec(SOURCE.slice(SOURCE.indexOf('engagements:')))?.[1] ?? '';
const FIRST =
  'Transmission d’information, coordination, présence d’un référent dans les commissions État/Ville, etc.';
const LABEL = '<text:bookmark-start text:name="eng-roles-et-missions"/>';
const NOTHING = 'Les textes de « n.odt » sont ceux que csi avait écrits.';

describe('csi relire of an ODT', () => {
  it('finds nothing in a document that nobody changed', async () => {
    const { code, out } = await relire((xml) => xml);
    expect([code, out]).toEqual([0, `${NOTHING} `]);
  });

  it('takes a title back into the file, and nothing else', async () => {
    const { code, yaml } = await relire(replaced(TITLE, `${TITLE}, chaque année`), ['--ecrire']);
    expect([code, yaml]).toEqual([0, SOURCE.replace(TITLE, `${TITLE}, chaque année`)]);
  });

  it('reads what LibreOffice writes otherwise: spaces, spans, breaks of pages', async () => {
    const [first = '', second = '', ...rest] = TITLE.split(' ');
    const written = `${first}<text:s/><text:soft-page-break/><text:span text:style-name="T1">${second}</text:span>\n  ${rest.join(' ')}`;
    expect((await relire(replaced(TITLE, written))).out).toBe(`${NOTHING} `);
  });

  it('accepts or ignores a tracked change of words', async () => {
    const [first = '', ...rest] = TITLE.split(' ');
    const change = both(
      regions({ a: '', d: `<text:p>${first}</text:p>` }),
      replaced(TITLE, `${mark('', 'd')}${mark('-start', 'a')}Ne pas${mark('-end', 'a')} ${rest.join(' ')}`),
    );
    const { yaml, out } = await relire(change, ['--ecrire']);
    expect(yaml).toBe(SOURCE.replace(TITLE, `Ne pas ${rest.join(' ')}`));
    expect(out).toContain('prises comme acceptées');
    const ignored = await relire(change, ['--suivi', 'ignorer']);
    expect([ignored.code, ignored.out]).toEqual([0, expect.stringContaining('laissées de côté')]);
    expect(ignored.out).toContain(NOTHING);
  });

  it('accepts or ignores a paragraph that was added', async () => {
    const change = both(
      regions({ a: '' }),
      replaced(
        `${FIRST}</text:p>`,
        `${FIRST}${mark('-start', 'a')}</text:p><text:p>Une phrase de plus.${mark('-end', 'a')}</text:p>`,
      ),
    );
    expect((await relire(change)).out).toContain('paragraphe ajouté : « Une phrase de plus. »');
    expect((await relire(change, ['--suivi', 'ignorer'])).out).toContain(NOTHING);
  });

  it('accepts or ignores a paragraph that was removed, which leaves its mark in the next one', async () => {
    const paragraph = `<text:p text:style-name="csi_20_Suite_20_d_2019_engagement">${FIRST}</text:p>`;
    const change = both(
      replaced(paragraph, ''),
      regions({ d: `${paragraph}<text:p text:style-name="csi_20_Engagement"/>` }),
      replaced(LABEL, `${LABEL}${mark('', 'd')}`),
    );
    const { out } = await relire(change);
    expect(out).toContain('1 changement');
    expect(out).toContain('paragraphe retiré');
    expect((await relire(change, ['--suivi', 'ignorer'])).out).toContain(NOTHING);
    // Each paragraph stays under its commitment.
    const paragraphs = (odt: Uint8Array) => readEdited(odt, 'ignorer').paragraphes;
    expect(paragraphs(editedBody(ODT, change))).toEqual(paragraphs(ODT));
    const edited = both(
      change,
      replaced('Le rôle et les missions de chacun', 'Le rôle et la mission de chacun'),
    );
    const { yaml } = await relire(edited, ['--suivi', 'ignorer', '--ecrire']);
    expect(yaml).toBe(SOURCE.replace('Le rôle et les missions de chacun', 'Le rôle et la mission de chacun'));
  });

  it('lists comments with their authors, and says what they are about', async () => {
    const comment = (name: string) =>
      `<office:annotation${name}><dc:creator>Jean</dc:creator><text:p>À</text:p><text:p>revoir</text:p></office:annotation>`;
    const { code, out } = await relire(
      both(
        replaced(TITLE, `${comment(' office:name="7"')}${TITLE}<office:annotation-end office:name="7"/>`),
        replaced(FIRST, `${comment('')}${FIRST}`),
      ),
    );
    expect(code).toBe(1);
    expect(out).toContain(`2 commentaires Jean : À revoir (sur « ${TITLE.slice(0, 20)}`);
    expect(out.trimEnd()).toMatch(/Jean : À revoir$/);
  });

  it('takes back what changed at the foot of pages', async () => {
    const styles = partOf(ODT, 'styles.xml');
    expect(styles).toContain('Reconstitution');
    const { out } = await relire((xml) => xml, [], {
      'styles.xml': styles.replaceAll('Reconstitution', 'Essai'),
    });
    expect(out).toContain('document, version « [reconstitution → Essai] d’après');
  });

  describe('that no longer holds its file', () => {
    const lost = { 'csi/contrat.rdf': '', 'csi/contrat.yaml': '' };
    const change = replaced(TITLE, `${TITLE}, chaque année`);
    it('takes the file whose fingerprint it keeps', async () => {
      const { err, yaml } = await relire(change, ['--ecrire'], lost);
      expect([yaml, err]).toEqual([
        SOURCE.replace(TITLE, `${TITLE}, chaque année`),
        expect.not.stringContaining('ne porte plus'),
      ]);
    });

    it('writes nothing into a file that changed since', async () => {
      const other = SOURCE.replace('Bourges (Cher)', 'Bourges');
      const files = { 'n.odt': editedBody(ODT, change, lost), 'c.yaml': other };
      const listed = await csi(['relire', 'n.odt', 'c.yaml'], files);
      expect([listed.code, listed.err]).toEqual([1, expect.stringContaining('a changé depuis l’envoi')]);
      const { code, err, yaml } = await csi(['relire', 'n.odt', 'c.yaml', '--ecrire'], files);
      expect([code, yaml, err]).toEqual([2, other, expect.stringContaining('rien n’est écrit')]);
    });

    it('is compared to the file of today when it keeps no fingerprint either', async () => {
      const { err } = await relire(change, [], { ...lost, 'meta.xml': '' });
      expect(err).toContain('il est comparé à ce que csi fait aujourd’hui');
    });
  });

  it('says when it was made with other templates', async () => {
    const meta = partOf(ODT, 'meta.xml').replace(/(empreinte-gabarits"[^>]*>)[0-9a-f]{8}/, '$100000000');
    const { err } = await relire((xml) => xml, [], { 'meta.xml': meta });
    expect(err).toContain('composé avec d’autres gabarits');
  });

  it.each<[string, Uint8Array, string]>([
    [
      'with a password',
      editedBody(ODT, (xml) => xml, { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
      'a un mot de passe',
    ],
    ['of an old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'ancien Word (.doc)'],
    ['of neither kind', editedBody(ODT, (xml) => xml, { 'content.xml': '' }), 'n’est ni un document Word'],
    ['not well formed', editedBody(ODT, replaced('</office:text>', '')), 'mal formé'],
    [
      'with too many spaces',
      editedBody(ODT, replaced(TITLE, `${'<text:s text:c="9999999999"/>'.repeat(50)}Rien`)),
      '',
    ],
  ])('refuses what is %s, in one sentence', async (_, document, part) => {
    const { code, err } = await csi(['relire', 'n.odt', 'c.yaml'], { 'n.odt': document, 'c.yaml': SOURCE });
    expect([code, err]).toEqual([part === '' ? 1 : 2, expect.stringContaining(part)]);
  });
});
