import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../src/verify/comparison.ts';
import { dictOf } from '../../src/verify/pdf/objects.ts';
import { PdfRef, type PdfValue } from '../../src/verify/pdf/values.ts';
import { type Body, changed, IDS, ORIGINAL, PDF, signed, signing, updated, written } from './support.ts';

const [FIRST = 0] = IDS.fields;
const N = IDS.next;
const NOWHERE = '[0 0 0 0]';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const text = 'BT /F 9 Tf (Lu) Tj ET';
const form = (dict: string, stream: string): Body => ({
  dict: `/Type/XObject/Subtype/Form/BBox[0 0 200 60]${dict}`,
  stream,
});
const withAppearance = (
  appearance: Body,
  more: Record<number, Body> = {},
  keys: Record<string, string> = {},
) => signed(PDF, { ...signing(FIRST, N, keys), [N]: appearance, ...more });

const fields = (dictOf(ORIGINAL.object(IDS.form)).get('Fields') as PdfValue[]).map(written).join(' ');
const annotations = dictOf(ORIGINAL.object(IDS.page)).get('Annots');
const listed = Array.isArray(annotations) ? (annotations as PdfValue[]).map(written).join(' ') : '';
/** A PDF with a document time stamp added to a page; the parameters override keys of its field, of the page and of the form. */
function stamped(
  widget: Record<string, string> = {},
  page: Record<string, string> = {},
  list = `[${fields} ${N + 10} 0 R]`,
  more: Record<number, Body> = {},
): Buffer {
  const keys = {
    Type: '/Annot',
    Subtype: '/Widget',
    FT: '/Sig',
    T: '(Horodatage)',
    F: '132',
    Rect: NOWHERE,
    P: `${IDS.page} 0 R`,
    V: `${N + 11} 0 R`,
    ...widget,
  };
  const stamp = String(signing(FIRST, N + 10)[N + 11]).replace('/Type/Sig', '/Type/DocTimeStamp');
  return signed(PDF, {
    [IDS.page]: changed(IDS.page, { Annots: `[${listed} ${N + 10} 0 R]`, ...page }),
    [IDS.form]: changed(IDS.form, { Fields: list, SigFlags: '3' }),
    [N + 10]: `<<${Object.entries(keys)
      .map(([key, value]) => `/${key} ${value}`)
      .join('')}>>`,
    [N + 11]: stamp,
    ...more,
  });
}

const catalog = dictOf(ORIGINAL.object(IDS.catalog));
const root = (catalog.get('StructTreeRoot') as PdfRef).id;
const tree = dictOf(ORIGINAL.object((dictOf(ORIGINAL.object(root)).get('ParentTree') as PdfRef).id)).get(
  'Nums',
) as PdfValue[];
/** A PDF whose logical structure is written again with each array in an object of its own, as iText does; `change` edits those arrays. */
function restructured(
  keys: Record<string, string | undefined> = {},
  change: (list: string, index: number) => string = (list) => list,
): Buffer {
  const lists: Record<number, Body> = {};
  const nums = tree.map((one, i) => {
    if (!Array.isArray(one)) return written(one);
    lists[N + 100 + i] = change(written(one), i);
    return `${N + 100 + i} 0 R`;
  });
  return updated(PDF, {
    [root]: changed(root, { ParentTree: `${N + 99} 0 R`, RoleMap: '<<>>', ...keys }),
    [N + 99]: `<</Nums[${nums.join(' ')}]>>`,
    ...lists,
  });
}
const firstList = tree.findIndex(Array.isArray);
const kids = written(dictOf(ORIGINAL.object(root)).get('K') ?? null);

const exact = (pdf: Buffer) => {
  const found = comparePdf(pdf, PDF);
  return found.is === 'exact' ? { signatures: found.signatures.length, remarques: found.remarques } : found;
};
const why = (pdf: Buffer) => {
  const found = comparePdf(pdf, PDF);
  return found.is === 'updated' ? found.why : found.is;
};
const invisible = { remarque: 'signature-invisible', champ: 'signature_etat' };

describe('a signature that shows nothing', () => {
  it('has an empty rectangle, and is reported as invisible', () => {
    const empty = form('', '');
    expect(exact(withAppearance(empty, {}, { Rect: NOWHERE }))).toEqual({
      signatures: 1,
      remarques: [invisible],
    });
    const flat = { dict: '/Subtype/Form/BBox[0.0 0.0 0.0 0.0]', stream: '' };
    expect(
      exact(
        withAppearance(
          flat,
          { [N + 3]: `<</N ${N} 0 R>>` },
          { Rect: '[0.0 0.0 0.0 0.0]', AP: `${N + 3} 0 R` },
        ),
      ),
    ).toEqual({
      signatures: 1,
      remarques: [invisible],
    });
  });

  it.each<[string, Buffer, string]>([
    [
      'an appearance that paints',
      withAppearance(form('', '0 0 20 20 re f'), {}, { Rect: NOWHERE }),
      'le champ « signature_etat » n’a plus de place, mais un aspect qui dessine',
    ],
    [
      'a rectangle that is nearly empty',
      withAppearance(form('', ''), {}, { Rect: '[0 0 0 1]' }),
      'une mise à jour change le champ « signature_etat » (Rect)',
    ],
    [
      'five zeros',
      withAppearance(form('', ''), {}, { Rect: '[0 0 0 0 0]' }),
      'une mise à jour change le champ « signature_etat » (Rect)',
    ],
    [
      'no signature',
      updated(PDF, { [FIRST]: changed(FIRST, { Rect: NOWHERE }) }),
      'une mise à jour change le champ « signature_etat » sans le signer',
    ],
    [
      'a form that paints in its appearance',
      withAppearance(
        form(`/Resources<</XObject<</F ${N + 3} 0 R>>>>`, '/F Do'),
        { [N + 3]: form('', '0 0 9 9 re f') },
        { Rect: NOWHERE },
      ),
      'le champ « signature_etat » n’a plus de place, mais un aspect qui dessine',
    ],
  ])('is refused with %s', (_, pdf, message) => {
    expect(why(pdf)).toBe(message);
  });
});

describe('a time stamp', () => {
  const expected = { signatures: 0, remarques: [{ remarque: 'horodatage', champ: 'Horodatage' }] };
  it('is an added field with an empty rectangle, and is not counted as a signature', () => {
    expect(exact(stamped())).toEqual(expected);
    expect(
      exact(
        stamped({ AP: `<</N ${N + 12} 0 R>>` }, {}, undefined, {
          [N + 12]: { dict: '/Subtype/Form/BBox[0 0 0 0]', stream: '' },
        }),
      ),
    ).toEqual(expected);
  });

  const added = 'le champ ajouté « Horodatage »';
  it.each<[string, Buffer, string]>([
    [
      'a rectangle on the page',
      stamped({ Rect: '[0 0 600 800]' }),
      `${added} a une place sur la page, ce qu’un horodatage n’a pas (Rect)`,
    ],
    [
      'an appearance that paints',
      stamped({ AP: `<</N ${N + 12} 0 R>>` }, {}, undefined, { [N + 12]: form('', '0 0 9 9 re f') }),
      `${added} a un aspect qui dessine (AP)`,
    ],
    ['an action', stamped({ AA: '<<>>' }), `la clé AA n’a pas sa place dans ${added}`],
    ['a colour', stamped({ MK: '<</BG[1]>>' }), `la valeur de la clé MK n’a pas sa place dans ${added}`],
    [
      'the name of a field of csi',
      stamped({ T: '(signature_etat)' }),
      'deux champs du formulaire portent le même nom (T)',
    ],
    [
      'an ordinary signature',
      Buffer.from(stamped().toString('latin1').replace('/DocTimeStamp', '/Sig         '), 'latin1'),
      `${added} n’est pas un des champs que csi a préparés : c’est dans ceux-là qu’il faut signer`,
    ],
    [
      'no entry in the form',
      stamped({}, {}, `[${fields}]`),
      `le champ ajouté (objet ${N + 10}) n’est pas dans la liste des champs`,
    ],
    [
      'its field before those of csi',
      stamped({}, {}, `[${N + 10} 0 R ${fields}]`),
      'une mise à jour change la liste des champs (Fields)',
    ],
    [
      'fields of csi removed',
      stamped({}, {}, `[${N + 10} 0 R]`),
      'une mise à jour change la liste des champs (Fields)',
    ],
    ['a rotated page', stamped({}, { Rotate: '180' }), 'une mise à jour change la page 3 (Rotate)'],
    [
      'a note next to it',
      stamped({}, { Annots: `[${listed} ${N + 10} 0 R ${N + 12} 0 R]` }, undefined, {
        [N + 12]: '<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]>>',
      }),
      'le champ ajouté « ? » n’est pas un des champs que csi a préparés : c’est dans ceux-là qu’il faut signer',
    ],
  ])('is refused with %s', (_, pdf, message) => {
    expect(why(pdf)).toBe(message);
  });

  it('cannot be replaced later', () => {
    expect(why(updated(stamped(), { [N + 10]: '<<>>' }))).toBe(
      `une mise à jour remplace un champ ajouté, déjà là (objet ${N + 10})`,
    );
  });
});

describe('the logical structure written again', () => {
  it('is accepted with its arrays in objects of their own', () => {
    expect(exact(restructured())).toEqual({ signatures: 0, remarques: [] });
    expect(exact(restructured({ K: `[${kids.replace(/^\[|\]$/g, '')}]` }))).toEqual({
      signatures: 0,
      remarques: [],
    });
    expect(
      exact(
        updated(restructured(), { [N + 100 + firstList]: `[ ${written(tree[firstList] ?? null).slice(1)}` }),
      ),
    ).toEqual({
      signatures: 0,
      remarques: [],
    });
  });

  const moved = (list: string) =>
    `[${list
      .slice(1, -1)
      .split(/(?<=R) /)
      .reverse()
      .join(' ')}]`;
  const parents = 'une mise à jour remplace la structure logique (ParentTree)';
  it.each<[string, Buffer, string]>([
    [
      'elements in another order',
      restructured({}, (list, i) => (i === firstList ? moved(list) : list)),
      parents,
    ],
    [
      'an element left out',
      restructured({}, (list, i) => (i === firstList ? list.replace(/\d+ 0 R/, '') : list)),
      parents,
    ],
    [
      'another root',
      restructured({ K: `${IDS.page} 0 R` }),
      'une mise à jour remplace la structure logique (K)',
    ],
    [
      'other roles',
      restructured({ RoleMap: '<</P/Artifact>>' }),
      'une mise à jour remplace la structure logique (RoleMap)',
    ],
    ['an array changed later', updated(restructured(), { [N + 100 + firstList]: '[]' }), parents],
    [
      'a name tree instead of a number tree',
      updated(PDF, { [root]: changed(root, { ParentTree: `${N} 0 R` }), [N]: '<</Names[]>>' }),
      parents,
    ],
  ])('is refused with %s', (_, pdf, message) => {
    expect(why(pdf)).toBe(message);
  });

  it('is refused with another text in an element', () => {
    const element = [...ORIGINAL.starts.values()].find((id) => dictOf(ORIGINAL.object(id)).has('Alt')) ?? 0;
    expect(why(updated(PDF, { [element]: changed(element, { Alt: '(Autre)' }) }))).toBe(
      'une mise à jour remplace la structure logique',
    );
  });
});

describe('an appearance of a signing program', () => {
  const missing = { remarque: 'police-non-incorporee', champ: 'signature_etat', police: 'Helvetica' };
  it('that writes with a font which is not embedded gives one remark, and none when it does not write', () => {
    expect(
      exact(withAppearance(form(`/Resources<</Font<</F ${font}/G ${font}>>>>`, `${text} ${text}`))),
    ).toEqual({
      signatures: 1,
      remarques: [missing],
    });
    expect(exact(withAppearance(form(`/Resources<</Font<</F ${font}>>>>`, '0 0 9 9 re f')))).toEqual({
      signatures: 1,
      remarques: [],
    });
  });

  it('that shows an image must hold all its pixels', () => {
    const picture = (dict: string, stream: string) =>
      withAppearance(form(`/Resources<</XObject<</I ${N + 3} 0 R>>>>`, 'q 9 0 0 9 0 0 cm /I Do Q'), {
        [N + 3]: {
          dict: `/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8${dict}`,
          stream,
        },
      });
    expect(exact(picture('/Width 2/Height 2', 'a'.repeat(12)))).toEqual({ signatures: 1, remarques: [] });
    const short = `une image ajoutée (objet ${N + 3}) ne contient pas ce qu’elle annonce`;
    expect(why(picture('/Width 2/Height 2', 'a'.repeat(11)))).toBe(short);
    const frame = (width: number) =>
      `\xff\xd8\xff\xc0\0\x0b\x08\0\x02\0${String.fromCharCode(width)}\x01\0\0\0\xff\xda\0\x02`;
    expect(exact(picture('/Width 2/Height 2/Filter/DCTDecode', frame(2)))).toEqual({
      signatures: 1,
      remarques: [],
    });
    expect(why(picture('/Width 2/Height 2/Filter/DCTDecode', frame(200)))).toBe(short);
    expect(why(picture('/Width 9999/Height 9999/Filter/DCTDecode', frame(2)))).toBe(
      `une image ajoutée (objet ${N + 3}) est démesurée`,
    );
    expect(why(picture('/Width 2/Height 2/Filter/JPXDecode', 'a'))).toBe(
      'la valeur de la clé Filter n’a pas sa place dans une image ajoutée',
    );
  });

  it('may be left unused when it is empty, and only then', () => {
    const orphan = (appearance: Body) => signed(PDF, { ...signing(FIRST, N), [N + 5]: appearance });
    expect(exact(orphan(form('/Resources<<>>', '% DSBlank\n')))).toEqual({ signatures: 1, remarques: [] });
    expect(why(orphan(form('', '0 0 9 9 re f')))).toBe(
      `une mise à jour ajoute l’objet ${N + 5}, dont aucune signature ne se sert`,
    );
  });
});

describe('the information of the document', () => {
  const info = (keys: Record<string, string>, more: Record<number, Body> = {}) =>
    exact(updated(PDF, { [IDS.info]: changed(IDS.info, keys), ...more }));
  const title = dictOf(ORIGINAL.object(IDS.info)).get('Title');
  const value = title instanceof PdfRef ? ORIGINAL.object(title.id)?.value : title;
  const utf16 = written(value ?? null);
  it('may be written in another encoding or as an object, but not with other characters', () => {
    const characters = Buffer.from(utf16.slice(5, -1), 'hex').swap16().toString('utf16le');
    const latin = `(${characters.replaceAll('’', '\x90').replace(/[()\\]/g, '\\$&')})`;
    expect(utf16).toMatch(/^<feff/);
    expect(info({ Title: latin, ModDate: '(D:2026)' })).toEqual({ signatures: 0, remarques: [] });
    expect(info({ Title: `${N} 0 R` }, { [N]: utf16 })).toEqual({ signatures: 0, remarques: [] });
    expect(info({ Title: latin.replace('t', 'd') })).toMatchObject({
      why: 'une mise à jour change le titre ou les autres informations du document (Title)',
    });
  });
});
