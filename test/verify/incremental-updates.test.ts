import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../src/verify/comparison.ts';
import { dictOf } from '../../src/verify/pdf/objects.ts';
import type { PdfString } from '../../src/verify/pdf/values.ts';
import { runs } from '../support/tiers.ts';
import {
  appearanceOf,
  type Body,
  changed,
  IDS,
  ORIGINAL,
  PDF,
  signed,
  signing,
  type UpdateOptions,
  updated,
} from './support.ts';

const [FIRST = 0, SECOND = 0] = IDS.fields;
const N = IDS.next;
const nameOf = (field: number) => (dictOf(ORIGINAL.object(field)).get('T') as PdfString).bytes;
const sign = (pdf = PDF, more: Record<number, Body> = {}, options: UpdateOptions = {}) =>
  signed(pdf, { ...signing(FIRST, N), ...more }, options);
const SIGNED = sign();
const metadata = (from: RegExp, to: string) => {
  const xmp = Buffer.from(ORIGINAL.object(IDS.metadata)?.stream ?? []).toString('latin1');
  expect(xmp).toMatch(from);
  return { dict: '/Type/Metadata/Subtype/XML', stream: xmp.replace(from, to) };
};

describe('a PDF that was signed is still what csi made', () => {
  const again = (pdf: Buffer) => signed(pdf, signing(SECOND, N + 10));
  const one = [{ champ: nameOf(FIRST), couvre: true }];
  it('with one signature, and with two', () => {
    expect(comparePdf(PDF, PDF)).toEqual({ is: 'exact', signatures: [], remarques: [] });
    expect(comparePdf(SIGNED, PDF)).toEqual({ is: 'exact', signatures: one, remarques: [] });
    expect(comparePdf(again(SIGNED), PDF)).toEqual({
      is: 'exact',
      signatures: [...one, { champ: nameOf(SECOND), couvre: true }],
      remarques: [],
    });
  });

  it.each<[string, Buffer]>([
    [
      'flags in the form that say so',
      sign(PDF, { [IDS.form]: changed(IDS.form, { SigFlags: '3', DA: '(/Helv 0 Tf)' }) }),
    ],
    [
      'a form written directly in the catalog',
      sign(PDF, {
        [IDS.catalog]: changed(IDS.catalog, {
          AcroForm: changed(IDS.form, { SigFlags: '3' }),
          Version: '/2.0',
        }),
      }),
    ],
    [
      'a certification',
      sign(PDF, { [IDS.catalog]: changed(IDS.catalog, { Perms: `<</DocMDP ${N + 1} 0 R>>` }) }),
    ],
    ['a page written again without a change', sign(PDF, { [IDS.page]: changed(IDS.page, {}) })],
    [
      'another date in the information dictionary',
      sign(PDF, { [IDS.info]: changed(IDS.info, { ModDate: '(D:20260401120000Z)', Producer: '(Signer)' }) }),
    ],
    [
      'another date in the metadata',
      sign(PDF, { [IDS.metadata]: metadata(/ModifyDate>[^<]*/, 'ModifyDate>2026-04-01T12:00:00Z') }),
    ],
    ['the empty appearance of the field freed', sign(PDF, {}, { free: [appearanceOf(FIRST)] })],
    [
      'the empty appearance of the field freed in a cross-reference stream',
      sign(
        PDF,
        { [IDS.catalog]: changed(IDS.catalog, { Perms: `<</DocMDP ${N + 1} 0 R>>` }) },
        { free: [appearanceOf(FIRST)], packed: { [IDS.page]: changed(IDS.page, {}) } },
      ),
    ],
    [
      'comments and Windows line ends',
      sign(
        PDF,
        {},
        { between: '\r\n% signed by Signer 1.0\r\n\r\n', table: (table) => table.replaceAll(' \n', '\r\n') },
      ),
    ],
    [
      'some of its objects packed in an object stream',
      sign(
        PDF,
        { [FIRST]: changed(FIRST, { V: `${N + 1} 0 R`, AP: `<</N ${N} 0 R>>`, Lock: `${N + 2} 0 R` }) },
        { packed: { [N + 2]: '<</Type/SigFieldLock/Action/All>>' } },
      ),
    ],
  ])('with %s', (_, pdf) => {
    expect(comparePdf(pdf, PDF)).toEqual({ is: 'exact', signatures: one, remarques: [] });
  });

  it('with certificates that later updates add, then replace', () => {
    const withDss = (pdf: Buffer, certificates: string) =>
      updated(pdf, {
        [IDS.catalog]: changed(IDS.catalog, { DSS: `${N + 20} 0 R` }),
        [N + 20]: `<</Type/DSS/Certs ${certificates}>>`,
        [N + 21]: { dict: '', stream: '0\0' },
      });
    const first = withDss(SIGNED, `[${N + 21} 0 R]`);
    expect(comparePdf(first, PDF)).toEqual({ is: 'exact', signatures: one, remarques: [] });
    const renewed = updated(first, {
      [N + 20]: `<</Type/DSS/Certs[${N + 21} 0 R ${N + 22} 0 R]>>`,
      [N + 22]: { dict: '', stream: '0\x02\x05\0' },
    });
    expect(comparePdf(renewed, PDF)).toEqual({ is: 'exact', signatures: one, remarques: [] });
  });

  it('also when a signature does not cover the whole file, which is reported', () => {
    const partial = Buffer.from(
      SIGNED.toString('latin1').replace(/\/ByteRange\[0 {1,9}(\d+)/, (range) =>
        range.replace(/\d$/, (d) => (d === '0' ? '1' : '0')),
      ),
      'latin1',
    );
    expect(comparePdf(partial, PDF)).toEqual({
      is: 'exact',
      signatures: [{ champ: nameOf(FIRST), couvre: false }],
      remarques: [],
    });
    const short = Buffer.from(
      SIGNED.toString('latin1').replace(
        /(\d)(\]\/Contents <0)/,
        (_, digit, rest) => `${(Number(digit) + 5) % 10}${rest}`,
      ),
      'latin1',
    );
    expect(comparePdf(short, PDF)).toEqual({
      is: 'exact',
      signatures: [{ champ: nameOf(FIRST), couvre: false }],
      remarques: [],
    });
    const later = updated(signed(PDF, signing(FIRST, N), { after: '' }), {});
    expect(comparePdf(later, PDF)).toEqual({ is: 'exact', signatures: one, remarques: [] });
  });
});

describe('an update that does more than sign is refused', () => {
  const content = { dict: '', stream: 'BT ET' };
  const rewritten = (keys: Record<string, string | undefined>) => ({
    [IDS.catalog]: changed(IDS.catalog, keys),
  });
  it.each<[string, string, Buffer]>([
    ['the content of a page', 'remplace le contenu de la page 3', sign(PDF, { [IDS.content]: content })],
    [
      'the content of a page, after the signature',
      'remplace le contenu de la page 3',
      updated(SIGNED, { [IDS.content]: content }),
    ],
    [
      'the content of a page, unchanged but with another generation',
      'remplace le contenu de la page 3',
      sign(PDF, {
        [IDS.content]: {
          body: `<<${(changed(IDS.content, {})).slice(2, -2)}>>\nstream\n${Buffer.from(ORIGINAL.object(IDS.content)?.stream ?? []).toString('latin1')}\nendstream`,
          generation: 1,
        },
      }),
    ],
    [
      'a page, unchanged but with another generation',
      'remplace la page 3',
      sign(PDF, { [IDS.page]: { body: changed(IDS.page, {}), generation: 1 } }),
    ],
    [
      'a page freed in a cross-reference stream',
      'supprime la page 3',
      sign(PDF, {}, { free: [IDS.page], packed: { [N + 5]: '<<>>' } }),
    ],
    [
      'a page that refers to other content',
      'change la page 3 (Contents)',
      sign(PDF, { [IDS.page]: changed(IDS.page, { Contents: `${N + 5} 0 R` }), [N + 5]: content }),
    ],
    [
      'an annotation over the text',
      'change les annotations de la page 3 (Annots)',
      sign(PDF, {
        [IDS.page]: changed(IDS.page, { Annots: `[${N + 5} 0 R]` }),
        [N + 5]: '<</Type/Annot/Subtype/FreeText/Rect[0 0 600 800]>>',
      }),
    ],
    [
      'one more page',
      'remplace la liste des pages',
      sign(PDF, { [IDS.pages]: changed(IDS.pages, { Count: '99' }) }),
    ],
    [
      'another font',
      'remplace une police',
      sign(PDF, { [IDS.font]: changed(IDS.font, { BaseFont: '/Other' }) }),
    ],
    [
      'a page changed in an object stream',
      'change la page 3 (Rotate)',
      sign(PDF, {}, { packed: { [IDS.page]: changed(IDS.page, { Rotate: '180' }) } }),
    ],
    ['a page freed', 'supprime la page 3', sign(PDF, {}, { free: [IDS.page] })],
    [
      'the field moved on its page',
      'change le champ « signature_etat » (Rect)',
      signed(PDF, signing(FIRST, N, { Rect: '[0 0 600 800]' })),
    ],
    [
      'the field on another page',
      'change le champ « signature_etat » (P)',
      signed(PDF, signing(FIRST, N, { P: `${IDS.page} 0 R` })),
    ],
    [
      'the field with an action',
      'change le champ « signature_etat » (AA)',
      signed(PDF, signing(FIRST, N, { AA: '<<>>' })),
    ],
    [
      'the field without zoom and rotation',
      'détaché de sa place',
      signed(PDF, signing(FIRST, N, { F: '28' })),
    ],
    ['the field not printed', 'détaché de sa place', signed(PDF, signing(FIRST, N, { F: '128' }))],
    [
      'the field with another generation',
      'remplace le champ « signature_etat »',
      signed(PDF, {
        ...signing(FIRST, N),
        [FIRST]: { body: String(signing(FIRST, N)[FIRST]), generation: 1 },
      }),
    ],
    [
      'the empty appearance of the field kept, but with another generation',
      'le champ « signature_etat » a perdu son aspect',
      signed(PDF, {
        ...signing(FIRST, N, { AP: `<</N ${appearanceOf(FIRST)} 0 R>>` }),
        [appearanceOf(FIRST)]: {
          body: '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>/Length 3>>\nstream\nq Q\nendstream',
          generation: 1,
        },
      }),
    ],
    [
      'a signature packed in an object stream, where it can cover nothing',
      'la signature du champ « signature_etat » est rangée dans un flux',
      (() => {
        const { [N + 1]: signature, ...others } = signing(FIRST, N);
        return updated(PDF, others, { packed: { [N + 1]: String(signature).replace(/\*+/g, '9') } });
      })(),
    ],
    [
      'another file identifier',
      'change l’identifiant',
      sign(PDF, {}, { table: (table) => table.replace('/Prev', '/ID[<00><00>]/Prev') }),
    ],
    [
      'a page listed as a certificate, then replaced as one',
      `fait d’un objet que csi a écrit (${IDS.page}) ce qui valide les signatures`,
      updated(
        updated(SIGNED, {
          [IDS.catalog]: changed(IDS.catalog, { DSS: `${N + 20} 0 R` }),
          [N + 20]: `<</Type/DSS/VRI ${IDS.page} 0 R>>`,
        }),
        { [IDS.page]: changed(IDS.page, { Rotate: '180' }) },
      ),
    ],
    ['the field hidden', 'détaché de sa place', signed(PDF, signing(FIRST, N, { F: '6' }))],
    [
      'several appearances for the field',
      'la clé D n’a pas sa place dans l’aspect du champ « signature_etat »',
      signed(PDF, signing(FIRST, N, { AP: `<</N ${N} 0 R/D ${N} 0 R>>` })),
    ],
    [
      'another appearance for a field that is not signed',
      'sans rien signer',
      updated(PDF, { [appearanceOf(SECOND)]: content }),
    ],
    [
      'another appearance and another field, without a signature',
      'sans le signer',
      updated(PDF, { [SECOND]: changed(SECOND, { AP: `<</N ${N} 0 R>>` }), [N]: content }),
    ],
    [
      'something other than a signature in the field',
      'autre chose qu’une signature',
      signed(PDF, { ...signing(FIRST, N), [N + 1]: '<</Type/Sig>>' }),
    ],
    [
      'a number instead of a signature in the field',
      'autre chose qu’une signature',
      signed(PDF, { ...signing(FIRST, N), [N + 1]: '<</Type/Sig/ByteRange[0 1 2 3]/Contents 4>>' }),
    ],
    [
      'a startxref that is not the offset of the table',
      'dit mal où est sa table',
      Buffer.from(
        SIGNED.toString('latin1').replace(/startxref\n\d+(?=\n%%EOF\n$)/, `startxref\n${ORIGINAL.xref}`),
        'latin1',
      ),
    ],
    ['more values than the budget allows', 'démesuré', updated(PDF, { [N]: `[${'1 '.repeat(1_100_000)}]` })],
    [
      'another signature in a signed field',
      'remplace le champ « signature_etat »',
      signed(SIGNED, signing(FIRST, N + 10)),
    ],
    [
      'the appearance of a signature, after it was signed',
      `remplace l’aspect du champ « signature_etat », déjà là (objet ${N})`,
      updated(SIGNED, { [N]: content }),
    ],
    [
      'an action in the appearance dictionary',
      'la clé AA n’a pas sa place dans l’aspect du champ « signature_etat »',
      sign(PDF, { [N]: { dict: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/AA<<>>', stream: '' } }),
    ],
    [
      'an action when the document is opened',
      'change le catalogue du document (OpenAction)',
      sign(PDF, rewritten({ OpenAction: '<</S/JavaScript/JS(app.alert(1))>>' })),
    ],
    ['other attachments', 'change le catalogue du document (AF)', sign(PDF, rewritten({ AF: '[]' }))],
    [
      'optional content',
      'change le catalogue du document (OCProperties)',
      sign(PDF, rewritten({ OCProperties: '<<>>' })),
    ],
    [
      'usage rights',
      'la clé UR3 n’a pas sa place dans les droits du document',
      sign(PDF, rewritten({ Perms: `<</UR3 ${N + 1} 0 R>>` })),
    ],
    [
      'an unknown version of PDF',
      'change le catalogue du document (Version)',
      sign(PDF, rewritten({ Version: '/1.3' })),
    ],
    [
      'fewer fields',
      'change la liste des champs (Fields)',
      sign(PDF, { [IDS.form]: changed(IDS.form, { Fields: `[${FIRST} 0 R]` }) }),
    ],
    [
      'fewer fields, in a form written directly in the catalog',
      'change la liste des champs (Fields)',
      sign(PDF, rewritten({ AcroForm: '<</Fields[]>>' })),
    ],
    [
      'an XFA form',
      'change la liste des champs (XFA)',
      sign(PDF, { [IDS.form]: changed(IDS.form, { XFA: '(x)' }) }),
    ],
    [
      'appearances that readers generate',
      'change la liste des champs (NeedAppearances)',
      sign(PDF, { [IDS.form]: changed(IDS.form, { NeedAppearances: 'true' }) }),
    ],
    [
      'another title',
      'autres informations du document (Title)',
      sign(PDF, { [IDS.info]: changed(IDS.info, { Title: '(Autre)' }) }),
    ],
    [
      'another title in the metadata',
      'métadonnées',
      sign(PDF, { [IDS.metadata]: metadata(/Contrat d/, 'Contraa d') }),
    ],
    [
      'other metadata, in a new object of the catalog',
      'métadonnées',
      sign(PDF, { ...rewritten({ Metadata: `${N + 5} 0 R` }), [N + 5]: metadata(/Contrat d/, 'Contraa d') }),
    ],
    ['an object that nothing uses', `ajoute l’objet ${N + 5}`, sign(PDF, { [N + 5]: '<</Type/Page>>' })],
    [
      'an object missing from the cross-reference table',
      'hors de toute table',
      sign(PDF, {}, { between: `${IDS.page} 0 obj\n<<>>\nendobj\n` }),
    ],
    ['an object written twice', 'écrit deux fois', sign(PDF, {}, { between: `${N} 0 obj\n<<>>\nendobj\n` })],
    [
      'a cross-reference into the middle of an object',
      'une place qui n’est pas la sienne',
      sign(
        PDF,
        {},
        {
          table: (table) =>
            table.replace(`${FIRST} 1\n`, `${IDS.content} 1\n0000001000 00000 n \n${FIRST} 1\n`),
        },
      ),
    ],
    [
      'a cross-reference to another object',
      'une place qui n’est pas la sienne',
      sign(
        PDF,
        {},
        {
          table: (table) =>
            table.replace(
              `${FIRST} 1\n`,
              `${IDS.content} 1\n${String([...ORIGINAL.starts.keys()][3]).padStart(10, '0')} 00000 n \n${FIRST} 1\n`,
            ),
        },
      ),
    ],
    [
      'a table that lists an object twice',
      'sections de table qui se recouvrent, ou vides',
      sign(PDF, {}, { table: (table) => table.replace('trailer', '0 1\n0000000000 65535 f \ntrailer') }),
    ],
    [
      'a second, hybrid table (XRefStm)',
      'clé inattendue (XRefStm)',
      sign(PDF, {}, { table: (table) => table.replace('/Prev', '/XRefStm 9/Prev') }),
    ],
    [
      'a duplicate key',
      'donnée deux fois',
      signed(PDF, { ...signing(FIRST, N), [N]: { dict: '/Type/XObject/Type/XObject', stream: '' } }),
    ],
    ['a wrong offset of the previous table', 'ne renvoie pas', sign(PDF, {}, { prev: 9 })],
    [
      'no offset of the previous table',
      'ne renvoie pas',
      sign(PDF, {}, { trailer: `/Size ${N + 3}/Root ${IDS.catalog} 0 R/Info ${IDS.info} 0 R` }),
    ],
    [
      'another catalog',
      'change le catalogue',
      sign(PDF, {}, { table: (table) => table.replace(`/Root ${IDS.catalog}`, `/Root ${IDS.page}`) }),
    ],
    [
      'other information',
      'change les informations',
      sign(PDF, {}, { table: (table) => table.replace(`/Info ${IDS.info}`, `/Info ${IDS.page}`) }),
    ],
    [
      'encryption',
      'clé inattendue (Encrypt)',
      sign(PDF, {}, { table: (table) => table.replace('/Prev', '/Encrypt<<>>/Prev') }),
    ],
    [
      'text after the end',
      'ce qui suit la fin du fichier n’est pas une mise à jour',
      sign(PDF, {}, { after: 'and more' }),
    ],
    [
      'a comment that contains startxref',
      'une remarque pourrait se lire autrement',
      sign(PDF, {}, { between: '% startxref 9\n' }),
    ],
    ['a truncated end', 'équivoque', SIGNED.subarray(0, -4)],
    [
      'an end without any update',
      'ce qui suit la fin du fichier n’est pas une mise à jour',
      Buffer.concat([PDF, Buffer.from('startxref\n9\n%%EOF\n')]),
    ],
  ])('%s', (_, why, pdf) => {
    const found = comparePdf(pdf, PDF);
    expect(found).toEqual({ is: 'updated', why: expect.stringContaining(why) });
    expect(pdf.subarray(0, PDF.length).equals(PDF)).toBe(true);
  });
});

const RUNS = runs(40, 300);

describe('any change of bytes', () => {
  const flipped = (pdf: Buffer, at: number, by: number) => {
    const copy = Buffer.from(pdf);
    copy[at] = (copy[at] ?? 0) ^ by;
    return copy;
  };

  it('a changed byte of the original is found at its offset', () => {
    fc.assert(
      fc.property(
        fc.nat(PDF.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, by, withSignature) => {
          expect(comparePdf(flipped(withSignature ? SIGNED : PDF, at, by), PDF)).toEqual({
            is: 'other',
            place: { octet: at, lieu: expect.stringMatching(/./) },
          });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a truncated file is refused, unless exactly the original is left', () => {
    fc.assert(
      fc.property(fc.nat(SIGNED.length - 3), (length) => {
        const { is } = comparePdf(SIGNED.subarray(0, length), PDF);
        if (length === PDF.length || length === PDF.length + 1) return;
        expect(is).toBe(length < PDF.length ? 'other' : 'updated');
      }),
      { numRuns: RUNS },
    );
  });

  it('an update with a changed byte or random bytes is accepted or refused, never an exception', () => {
    const length = SIGNED.length - PDF.length;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat(length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.uint8Array({ maxLength: 60 }),
        (at, by, noise) => {
          const one = comparePdf(flipped(SIGNED, PDF.length + at, by), PDF);
          expect(one.is).not.toBe('other');
          if (one.is === 'updated') refused += 1;
          const noisy = Buffer.concat([
            PDF,
            SIGNED.subarray(PDF.length, PDF.length + at),
            noise,
            SIGNED.subarray(PDF.length + at),
          ]);
          expect(['exact', 'updated']).toContain(comparePdf(noisy, PDF).is);
        },
      ),
      { numRuns: RUNS },
    );
    expect(refused).toBeGreaterThan(RUNS / 6);
  });
});
