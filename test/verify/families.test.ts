import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../src/verify/comparison.ts';
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
const FIELD = 'du champ « signature_etat »';
const appearance = (dict: string, stream = '0 0 1 rg 0 0 20 20 re f') => ({
  dict: `/Type/XObject/Subtype/Form${dict}`,
  stream,
});
const withAppearance = (body: Body, more: Record<number, Body> = {}, options: UpdateOptions = {}) =>
  signed(PDF, { ...signing(FIRST, N), [N]: body, ...more }, options);
const SIGNED = signed(PDF, signing(FIRST, N));
const withDss = (
  pdf: Buffer,
  id: number,
  keys: string,
  more: Record<number, Body> = {},
  options: UpdateOptions = {},
) =>
  updated(
    pdf,
    { [IDS.catalog]: changed(IDS.catalog, { DSS: `${id} 0 R` }), [id]: `<</Type/DSS${keys}>>`, ...more },
    options,
  );
const rows = (change: (row: string) => string) => (table: string) =>
  table.replace(/\d{10} \d{5} [nf] \n/g, change);
const page = `${IDS.content} 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n`;
const sized = (size: string) => ({ table: (table: string) => table.replace(/\/Size \d+/, `/Size ${size}`) });
const END = Buffer.from(SIGNED).length;

/** Each of these PDFs makes a reader show another page, or could. `why` is the exact reason for which it is refused. */
const FAMILIES: readonly (readonly [name: string, why: string, pdf: Buffer])[] = [
  ...(['\n', '\0', '% remarque\n'] as const).map(
    (one) =>
      [
        `30 kB of ${JSON.stringify(one)} after the end`,
        `à l’octet ${END + { '\n': 1, '\0': 0, '% remarque\n': 11 }[one]}, ce qui suit la fin du fichier n’est pas une mise à jour`,
        Buffer.concat([SIGNED, Buffer.from(one.repeat(30_000 / one.length))]),
      ] as const,
  ),
  [
    'two line ends after the end',
    `à l’octet ${END + 1}, ce qui suit la fin du fichier n’est pas une mise à jour`,
    Buffer.concat([SIGNED, Buffer.from('\n')]),
  ],
  [
    'an object hidden in a certificate',
    `l’objet ${N + 21}, qui a été ajouté, contient « endobj » : un lecteur pourrait y voir le début d’un autre objet`,
    withDss(SIGNED, N + 20, `/Certs[${N + 21} 0 R]`, { [N + 21]: { dict: '', stream: page } }),
  ],
  [
    'the start of an object hidden in an appearance',
    `l’objet ${N}, qui a été ajouté, contient « obj » : un lecteur pourrait y voir le début d’un autre objet`,
    withAppearance(appearance('/BBox[0 0 200 60]', `% ${IDS.content} 0 obj`)),
  ],
  [
    'a trailer hidden in the reason of a signature',
    `l’objet ${N + 1}, qui a été ajouté, contient « trailer » : un lecteur pourrait y voir le début d’un autre objet`,
    signed(PDF, {
      ...signing(FIRST, N),
      [N + 1]: String(signing(FIRST, N)[N + 1]).replace('/Type', '/Reason(trailer <<>>)/Type'),
    }),
  ],
  [
    'an object hidden in the file identifier',
    'la fin d’une mise à jour contient « endobj » : un lecteur pourrait y voir le début d’un autre objet',
    updated(PDF, {}, { table: (table) => table.replace('/Prev', `/ID[<00>(\n${page})]/Prev`) }),
  ],
  ...[2 ** 32 + 218, 10 ** 8, 2 ** 31 - 1, 9_999_999_999, 8_388_608, N + 1500].map(
    (id) =>
      [
        `an object with the number ${id}`,
        `une mise à jour donne à un objet le numéro ${id}, hors de ce que les lecteurs admettent`,
        withDss(PDF, id, ''),
      ] as const,
  ),
  ...['0', '5', '-1', '99999999', 'null', '(9)', '[9]'].map(
    (size) =>
      [
        `a trailer with the Size ${size}`,
        expect.stringMatching(
          size === 'null'
            ? /la clé Size n’a pas de valeur/
            : new RegExp(
                `^la fin d’une mise à jour ne dit pas combien d’objets a le fichier : ${N + 2} \\(Size\\)$`,
              ),
        ) as unknown as string,
        signed(PDF, signing(FIRST, N), sized(size)),
      ] as const,
  ),
  [
    'a Size that is not an integer',
    expect.stringContaining('la clé Size attend un nombre entier') as unknown as string,
    signed(PDF, signing(FIRST, N), sized(`${N + 2}.0`)),
  ],
  [
    'entries of 18 characters',
    expect.stringContaining('ligne de table qui n’a pas ses vingt caractères') as unknown as string,
    signed(PDF, signing(FIRST, N), { table: rows((row) => row.replace(' \n', '\n').slice(0, 19)) }),
  ],
  [
    'entries without separators',
    expect.stringContaining('ligne de table qui n’a pas ses vingt caractères') as unknown as string,
    signed(PDF, signing(FIRST, N), { table: rows((row) => row.trim()) }),
  ],
  [
    'object 0 in use',
    expect.stringContaining('ligne de table sans objet') as unknown as string,
    signed(PDF, signing(FIRST, N), { table: (table) => table.replace('65535 f', '00000 f') }),
  ],
  [
    'sections out of order',
    expect.stringContaining('sections de table qui se recouvrent, ou vides') as unknown as string,
    signed(PDF, signing(FIRST, N), {
      table: (table) => table.replace('trailer', `${FIRST} 1\n0000001000 00000 n \ntrailer`),
    }),
  ],
  ['an appearance without BBox', `la clé BBox manque dans l’aspect ${FIELD}`, withAppearance(appearance(''))],
  ...[
    '/Box',
    '[0 0 9]',
    '[0 0 9 9 9]',
    '[0 0 9 (9)]',
    '12 0 R',
    '[0 0 9 2e9]'.replace('2e9', '99999999'),
  ].map(
    (box) =>
      [
        `an appearance with the BBox ${box}`,
        `la valeur de la clé BBox n’a pas sa place dans l’aspect ${FIELD}`,
        withAppearance(appearance(`/BBox ${box}`)),
      ] as const,
  ),
  [
    'an appearance with the BBox null',
    expect.stringContaining('la clé BBox n’a pas de valeur') as unknown as string,
    withAppearance(appearance('/BBox null')),
  ],
  [
    'an appearance with an empty BBox',
    `l’aspect ${FIELD} dessine sans boîte (BBox)`,
    withAppearance(appearance('/BBox[0 0 0 0]')),
  ],
  [
    'an appearance with a singular Matrix',
    `l’aspect ${FIELD} se replie (Matrix)`,
    withAppearance(appearance('/BBox[0 0 200 60]/Matrix[1 0 1 0 0 0]')),
  ],
  [
    'several appearances',
    `l’aspect ${FIELD} (objet ${N}) n’est pas un flux`,
    withAppearance(`<</Oui ${N + 3} 0 R>>`, { [N + 3]: appearance('') }),
  ],
  [
    'more Q than q',
    `le dessin de l’aspect ${FIELD} ferme ce qu’il n’a pas ouvert (Q)`,
    withAppearance(appearance('/BBox[0 0 200 60]', 'Q Q 0 0 600 800 re f')),
  ],
  [
    'more q than Q',
    `le dessin de l’aspect ${FIELD} ne ferme pas tout ce qu’il ouvre`,
    withAppearance(appearance('/BBox[0 0 200 60]', 'q q Q')),
  ],
  [
    'a form without BBox within an appearance',
    `la clé BBox manque dans l’aspect ${FIELD}`,
    withAppearance(appearance(`/BBox[0 0 200 60]/Resources<</XObject<</F ${N + 3} 0 R>>>>`, '/F Do'), {
      [N + 3]: appearance(''),
    }),
  ],
  [
    'PostScript within an appearance',
    'la valeur de la clé XObject n’a pas sa place dans les ressources d’un aspect',
    withAppearance(appearance(`/BBox[0 0 200 60]/Resources<</XObject<</F ${N + 3} 0 R>>>>`, '/F Do'), {
      [N + 3]: { dict: '/Type/XObject/Subtype/PS', stream: 'showpage' },
    }),
  ],
  [
    'an image instead of an appearance',
    `la valeur de la clé Subtype n’a pas sa place dans l’aspect ${FIELD}`,
    withAppearance({ dict: '/Type/XObject/Subtype/Image/BBox[0 0 9 9]/Width 1/Height 1', stream: 'a' }),
  ],
  [
    'a Type 3 font',
    'la clé CharProcs n’a pas sa place dans une police ajoutée',
    withAppearance(
      appearance(
        '/BBox[0 0 200 60]/Resources<</Font<</F<</Type/Font/BaseFont/A/CharProcs<<>>/Subtype/Type3>>>>>>',
        'BT /F 9 Tf (a) Tj ET',
      ),
    ),
  ],
  [
    'a font of the page resources',
    'un aspect nomme une ressource qu’il n’a pas (F1)',
    withAppearance(appearance('/BBox[0 0 200 60]/Resources<<>>', 'BT /F1 9 Tf (a) Tj ET')),
  ],
  [
    'an appearance that shows itself',
    `l’aspect ${FIELD} se contient lui-même`,
    withAppearance(appearance(`/BBox[0 0 200 60]/Resources<</XObject<</F ${N} 0 R>>>>`, '/F Do')),
  ],
  [
    'the appearance listed as a certificate',
    `l’objet ${N} est à la fois l’aspect ${FIELD} et un certificat`,
    withDss(SIGNED, N + 20, `/Certs[${N} 0 R]`),
  ],
  [
    'the signature listed as a certificate',
    `l’objet ${N + 1} est à la fois la signature ${FIELD} et un certificat`,
    withDss(SIGNED, N + 20, `/Certs[${N + 1} 0 R]`),
  ],
  [
    'a certificate that is not DER',
    `un certificat (objet ${N + 21}) n’en est pas un`,
    withDss(SIGNED, N + 20, `/Certs[${N + 21} 0 R]`, { [N + 21]: { dict: '', stream: '0\x05\0' } }),
  ],
  ...[
    ['a byte behind it', '0\x81\x01ab'],
    ['a byte too few', '0\x82\0\x03ab'],
    ['no length', '0\x80ab'],
    ['another kind', '1\0'],
  ].map(([what, stream = '']): (typeof FAMILIES)[number] => [
    `a certificate with ${what}`,
    `un certificat (objet ${N + 21}) n’en est pas un`,
    withDss(SIGNED, N + 20, `/Certs[${N + 21} 0 R]`, { [N + 21]: { dict: '', stream } }),
  ]),
  [
    'what validates something else than a signature',
    'la valeur de la clé VRI n’a pas sa place dans le magasin de certificats',
    withDss(SIGNED, N + 20, '/VRI<</Outlines<<>>>>'),
  ],
  [
    'the object stream of an earlier update listed as certificates',
    `une mise à jour fait de l’objet ${N + 1}, déjà là, une liste de certificats`,
    withDss(
      updated(
        PDF,
        { [IDS.catalog]: changed(IDS.catalog, { DSS: `${N} 0 R` }) },
        { packed: { [N]: '<</Type/DSS>>' } },
      ),
      N,
      `/Certs ${N + 1} 0 R`,
    ),
  ],
  [
    'a cross-reference stream that is not the table',
    `une mise à jour ajoute l’objet ${N + 2}, dont aucune signature ne se sert`,
    signed(PDF, {
      ...signing(FIRST, N),
      [N + 2]: { dict: '/Type/XRef/Size 9/W[1 1 1]', stream: 'abc' },
      [N + 5]: appearance('/BBox[0 0 9 9]', ''),
    }),
  ],
  [
    'an appearance shared by two fields',
    `l’objet ${N} est à la fois l’aspect ${FIELD} et l’aspect du champ « signature_parquet »`,
    signed(SIGNED, {
      [SECOND]: String(signing(SECOND, N + 10, { AP: `<</N ${N} 0 R>>` })[SECOND]),
      [N + 11]: String(signing(SECOND, N + 10)[N + 11]),
    }),
  ],
  [
    'a signature shared by two fields',
    `l’objet ${N + 1} est à la fois la signature ${FIELD} et la signature du champ « signature_parquet »`,
    updated(SIGNED, { [SECOND]: changed(SECOND, { V: `${N + 1} 0 R` }) }),
  ],
  [
    'the empty appearance of another field',
    `une mise à jour fait d’un objet que csi a écrit (${appearanceOf(SECOND)}) l’aspect ${FIELD}`,
    signed(PDF, {
      [FIRST]: String(signing(FIRST, N, { AP: `<</N ${appearanceOf(SECOND)} 0 R>>` })[FIRST]),
      [N + 1]: String(signing(FIRST, N)[N + 1]),
    }),
  ],
  [
    'a background colour for the field',
    'une mise à jour change le champ « signature_etat » (MK)',
    signed(PDF, signing(FIRST, N, { MK: '<</BG[1 0 0]>>' })),
  ],
  [
    'drawing operators in the default appearance',
    'une mise à jour change le champ « signature_etat » (DA)',
    signed(PDF, signing(FIRST, N, { DA: '(/F 9 Tf 0 0 600 800 re f)' })),
  ],
];

describe('PDFs that deceive readers are refused, with the exact reason', () => {
  it.each(FAMILIES)('%s', (_, why, pdf) => {
    expect(comparePdf(pdf, PDF)).toEqual({ is: 'updated', why });
  });

  it('names cited from the file stay on the line and are truncated', () => {
    const named = (name: string) => comparePdf(withAppearance(appearance(`/BBox[0 0 9 9]/${name} 1`)), PDF);
    expect(named('X#0a::error::a#1b#5b31m#e2')).toEqual({
      is: 'updated',
      why: `la clé X ::error::a\ufffd[31mâ n’a pas sa place dans l’aspect ${FIELD}`,
    });
    const { why } = named('X'.repeat(100_000)) as { why: string };
    expect(why).toMatch(/^la clé X{250,}…$/);
  });

  it('a cross-reference stream is accepted in one form only', () => {
    const packed = { packed: { [N]: '<</Type/DSS>>' } };
    const pdf = updated(PDF, { [IDS.catalog]: changed(IDS.catalog, { DSS: `${N} 0 R` }) }, packed);
    expect(comparePdf(pdf, PDF)).toEqual({ is: 'exact', signatures: [], remarques: [] });
    const other = (from: RegExp, to: string) =>
      comparePdf(Buffer.from(pdf.toString('latin1').replace(from, to), 'latin1'), PDF);
    expect(ORIGINAL.bytes).toHaveLength(PDF.length);
    for (const [from, to] of [
      [/\/W\[1 4 1\]/, '/W[1 1 4]'],
      [/\/Type\/XRef\/W/, '/Type/XRef/A 9/W'],
      [/\/Type\/ObjStm\/N 1/, '/Type/ObjStm/N 2'],
      [/\/Type\/ObjStm/, '/Type/ObjStm/Extends 9 0 R'],
    ] as const)
      expect(other(from, to).is, to).toBe('updated');
  });
});
