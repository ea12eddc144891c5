import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/relecture.schema.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';
import { editedBody, partOf } from './edited.ts';

const SOURCE = read('examples/bourges.yaml');
type Files = Readonly<Record<string, string | Uint8Array>>;

async function csi(args: readonly string[], files: Files) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');
  return { code, out: plain(io.stdout()), err: plain(io.stderr()), files: io.files };
}
const made = await csi(['render', 'c.yaml', '-o', 'c.docx'], { 'c.yaml': SOURCE });
const DOCX = Buffer.from(made.files.get('c.docx') ?? []);

const relire = (change: (xml: string) => string, ...more: string[]) =>
  csi(['relire', 'n.docx', 'c.yaml', ...more], { 'n.docx': editedBody(DOCX, change), 'c.yaml': SOURCE });
const replaced = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from);
  return xml.replace(from, to);
};
const tracked = (kind: 'ins' | 'del', text: string) =>
  `</w:t></w:r><w:${kind} w:id="900" w:author="A" w:date="2026-10-01T00:00:00Z"><w:r><w:${kind === 'del' ? 'delText' : 't'} xml:space="preserve">${text}</w:${kind === 'del' ? 'delText' : 't'}></w:r></w:${kind}><w:r><w:t xml:space="preserve">`;

// A title of a commitment and a part of the preamble, as the document prints them.
const TITLE = /titre: ([^"\n]{30,})\n/.exec(SOURCE.slice(SOURCE.indexOf('engagements:')))?.[1] ?? '';

const valid = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(schema);

describe('csi relire', () => {
  it('finds nothing in a document that nobody changed', async () => {
    const { code, out } = await relire((xml) => xml);
    expect([code, out]).toEqual([0, 'Les textes de « n.docx » sont ceux que csi avait écrits. ']);
  });

  it('takes a title back into the file, and nothing else', async () => {
    const change = replaced(TITLE, `${TITLE}, chaque année`);
    const first = await relire(change);
    expect([first.code, Buffer.from(first.files.get('c.yaml') ?? '').toString()]).toEqual([1, SOURCE]);
    expect(first.out).toContain('1 changement dans « n.docx », dont 1 que « c.yaml » peut reprendre.');
    const { code, files } = await relire(change, '--ecrire');
    expect([code, Buffer.from(files.get('c.yaml') ?? '').toString()]).toEqual([
      0,
      SOURCE.replace(TITLE, `${TITLE}, chaque année`),
    ]);
  });

  it('accepts or ignores tracked changes as it is asked', async () => {
    const [first = '', ...rest] = TITLE.split(' ');
    const words = rest.join(' ');
    const change = replaced(
      `${first} ${words}`,
      `${tracked('del', first)}${tracked('ins', 'Ne pas')} ${words}`,
    );
    const accepted = await relire(change, '--ecrire');
    expect(Buffer.from(accepted.files.get('c.yaml') ?? '').toString()).toBe(
      SOURCE.replace(TITLE, `Ne pas ${words}`),
    );
    expect(accepted.out).toContain('prises comme acceptées');
    const ignored = await relire(change, '--suivi', 'ignorer');
    expect([ignored.code, ignored.out]).toEqual([0, expect.stringContaining('laissées de côté')]);
  });

  it('lists a paragraph that was added, one that was removed, and a comment', async () => {
    const xml = (body: string) => {
      // The first paragraph of the preamble.
      const paragraphs =
        body.match(
          /<w:p><w:r><w:t xml:space="preserve">Suite à la circulaire(?:(?!<\/w:p>).)*<\/w:p>/,
        )?.[0] ?? '';
      expect(paragraphs).not.toBe('');
      return body.replace(
        paragraphs,
        '<w:p><w:r><w:t>Une phrase que personne n’attend ici.</w:t></w:r></w:p>',
      );
    };
    const { code, out } = await relire(xml);
    expect([code, out]).toEqual([1, expect.stringContaining('Une phrase que personne n’attend ici.')]);
    const comment = `<w:comments xmlns:w="x"><w:comment w:id="7" w:author="Jean"><w:p><w:r><w:t>À revoir</w:t></w:r></w:p></w:comment></w:comments>`;
    const commented = await csi(['relire', 'n.docx', 'c.yaml'], {
      'c.yaml': SOURCE,
      'n.docx': editedBody(
        DOCX,
        replaced(
          TITLE,
          `</w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t xml:space="preserve">${TITLE}</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:t>`,
        ),
        { 'word/comments.xml': comment },
      ),
    });
    expect([commented.code, commented.out]).toEqual([
      1,
      expect.stringContaining(`Jean : À revoir (sur « ${TITLE.slice(0, 20)}`),
    ]);
  });

  describe('of a title that the document prints in several places', () => {
    const source = read('examples/saint-dizier.yaml');
    const title = 'Raccorder l’ensemble des communes à un même centre de supervision urbain';
    const answer = async (change: (xml: string) => string) => {
      const sent = await csi(['render', 'c.yaml', '-o', 'c.docx'], { 'c.yaml': source });
      const edited = editedBody(Buffer.from(sent.files.get('c.docx') ?? []), change);
      const { out, files } = await csi(['relire', 'n.docx', 'c.yaml', '--ecrire'], {
        'n.docx': edited,
        'c.yaml': source,
      });
      return { out, same: Buffer.from(files.get('c.yaml') ?? '').toString() === source };
    };
    it('leaves what is said of it under another commitment', async () => {
      const mention = (xml: string) => xml.replace(`2.2 (${title})`, `2.2 (${title} unique)`);
      const { out, same } = await answer(mention);
      expect([same, out]).toEqual([true, expect.stringContaining('À placer à la main')]);
    });

    it('leaves two wordings of it to people', async () => {
      const other = 'Programmer les investissements en matière de sécurité';
      const own = (xml: string) => xml.replace(`4.3. ${other}`, `4.3. ${other} commun`);
      expect((await answer(own)).same).toBe(false);
      const last = (xml: string) => xml.replace(`>${other}<`, `>${other} partagé<`);
      const { out, same } = await answer((xml) => last(own(xml)));
      expect([same, out]).toEqual([true, expect.stringContaining('À placer à la main')]);
      expect(out).toContain('commun');
      expect(out).toContain('partagé');
    });
  });

  it('names a commitment by its number and title', async () => {
    const { out } = await relire(replaced(TITLE, `${TITLE}, chaque année`));
    expect(out).toMatch(new RegExp(`engagement 1\\.1 \\(« ${TITLE.slice(0, 20)}[^»]* »\\), titre`));
  });

  it('knows a commitment whose id is longer than a bookmark may be', async () => {
    const long = SOURCE.replace('id: methodologie-commune', `id: methodologie-commune-${'x'.repeat(40)}`);
    const sent = await csi(['render', 'c.yaml', '-o', 'c.docx'], { 'c.yaml': long });
    const edited = editedBody(
      Buffer.from(sent.files.get('c.docx') ?? []),
      replaced(TITLE, `${TITLE}, chaque année`),
    );
    const { files } = await csi(['relire', 'n.docx', 'c.yaml', '--ecrire'], {
      'n.docx': edited,
      'c.yaml': long,
    });
    expect(Buffer.from(files.get('c.yaml') ?? '').toString()).toBe(
      long.replace(TITLE, `${TITLE}, chaque année`),
    );
  });

  it('says once what changes in the same words in several places', async () => {
    const { out } = await relire((xml) =>
      xml.replaceAll('Quantité', 'Nombre').replaceAll('Porté par', 'Par'),
    );
    expect(out.match(/\[Porté par → Par\]/g)).toHaveLength(1);
    expect(out).toContain('de même sous');
  });

  it.each<[string, (xml: string) => string, object]>([
    ['nothing', (xml) => xml, { repris: 0, a_placer: 0 }],
    ['a title', replaced(TITLE, `${TITLE}, chaque année`), { repris: 1, a_placer: 0 }],
    ['figures', (xml) => xml.replaceAll('10 caméras', '12 caméras'), { repris: 0, a_placer: 3 }],
    [
      'a paragraph',
      replaced('<w:sectPr>', '<w:p><w:r><w:t>Neuf</w:t></w:r></w:p><w:sectPr>'),
      { a_placer: 1 },
    ],
  ])('writes JSON that its schema describes: %s', async (_, change, total) => {
    const { out, code } = await csi(['relire', 'n.docx', 'c.yaml', '--format', 'json'], {
      'n.docx': editedBody(DOCX, change),
      'c.yaml': SOURCE,
    });
    const answer = JSON.parse(out);
    expect([valid(answer), valid.errors]).toEqual([true, null]);
    expect(answer).toMatchObject({ total, document: 'n.docx', fichier: 'c.yaml', ecrit: false });
    expect(code).toBe(answer.total.changements === 0 ? 0 : 1);
    for (const { avant, apres, mots = [] } of [...answer.repris, ...answer.a_placer])
      if (avant && apres)
        expect([avant, apres]).toEqual(
          ['ajoute', 'retire'].map((other) =>
            mots
              .filter(({ nature }: { nature: string }) => nature !== other)
              .map(({ texte }: { texte: string }) => texte)
              .join(''),
          ),
        );
  });

  it('asks about a figure instead of taking it back', async () => {
    const change = (xml: string) => xml.replaceAll('10 caméras', '12 caméras');
    const { out, files } = await relire(change, '--ecrire');
    expect(out).toMatch(/→ [^:]*cible[^:]* : 10 → 12 \?|→ [^:]* : 10 → 12 \?/);
    expect(Buffer.from(files.get('c.yaml') ?? '').toString()).toBe(SOURCE);
  });

  it('reads footnotes, and the heads and feet of pages', async () => {
    const foot = partOf(DOCX, 'word/footer1.xml');
    const { out } = await csi(['relire', 'n.docx', 'c.yaml'], {
      'n.docx': editedBody(DOCX, (xml) => xml, {
        'word/footer1.xml': foot.replace('Page ', 'Feuille '),
        'word/footnotes.xml':
          '<w:footnotes><w:footnote><w:p><w:r><w:t>Une note de plus.</w:t></w:r></w:p></w:footnote></w:footnotes>',
      }),
      'c.yaml': SOURCE,
    });
    expect(out).toContain('sous « Notes de bas de page » paragraphe ajouté : « Une note de plus. »');
    expect(out).toContain('sous « Haut et bas des pages » paragraphe ajouté : « Reconstitution');
  });

  it('leaves a text that the file has changed since', async () => {
    const changed = SOURCE.replace(TITLE, `${TITLE} et ensuite`);
    const { out } = await csi(['relire', 'n.docx', 'c.yaml', '--ecrire'], {
      'n.docx': editedBody(DOCX, replaced(TITLE, `${TITLE}, chaque année`)),
      'c.yaml': changed,
    });
    expect(out).toContain('le fichier a changé ici depuis l’envoi du document');
  });

  it.each<[string, Uint8Array | string, string]>([
    ['no ZIP', 'version: 1\n', 'n’est ni un document Word'],
    ['an empty file', '', 'n’est ni un document Word'],
    ['cut off', DOCX.subarray(0, DOCX.length - 900), 'est abîmé'],
    [
      'with entities',
      editedBody(DOCX, (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      'type de document XML',
    ],
    [
      'with XML that is not well formed',
      editedBody(DOCX, (xml) => xml.replace('</w:body>', '')),
      'mal formé',
    ],
    ['too deep', editedBody(DOCX, () => `${'<w:p>'.repeat(2000)}${'</w:p>'.repeat(2000)}`), 'trop profond'],
    ['a bomb', editedBody(DOCX, () => `<w:p>${' '.repeat(21_000_000)}</w:p>`), 'plus de 20 Mo'],
    [
      'another document',
      editedBody(DOCX, () => '<w:document><w:p><w:r><w:t>Rien</w:t></w:r></w:p></w:document>'),
      'ne ressemble pas',
    ],
  ])('refuses what is %s, in one sentence', async (_, document, part) => {
    const { code, err, out } = await csi(['relire', 'n.docx', 'c.yaml'], {
      'n.docx': document,
      'c.yaml': SOURCE,
    });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(part)]);
  });
});
