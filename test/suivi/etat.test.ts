import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import etatSchema from '../../schemas/etat.schema.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { readWorkbook } from '../../src/spreadsheet/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';

const CONTRAT = read('examples/toulouse.yaml');
const headOf = (contrat: string) =>
  `version: 1\ncontrat: { fichier: a.yaml, empreinte: "sha256:${createHash('sha256').update(contrat).digest('hex')}" }\n`;

/** Every field of a follow-up, each text with a word of its own. */
const COMPLET = `releves:
  - engagement: renfort-pm
    date: 2024-T3
    niveau: 390
    unite: poste
    base: 331
    qualite: estime
    statut: suspendu
    attente: Abricot
    commentaire: Banane
    source: { titre: Cerise, date: 2024-S2, url: "https://exemple.fr/datte" }
  - { engagement: permanences, date: 2023, nombre: 12 }
points:
  - engagement: cameras
    date: 2024-10-01
    statut: bloque
    attente: Figue
    texte: Groseille
    difficulte: Mangue
    suite: Noisette
    source: { titre: Orange }
depenses:
  - { engagement: cameras, annee: 2023, montant: 2800000, partie: etat, nature: engage, source: { titre: Poire } }
instances:
  - nom: Prune
    date: 2024-06-11
    decisions: [{ texte: Raisin, engagement: cameras, echeance: 2024-08, suite: Tomate }]
  - { nom: Sureau, date: 2024-07 }
`;

async function etat(contrat: string, suivi: string, ...args: string[]): Promise<string> {
  const io = fakeIo({ files: { 'a.yaml': contrat, 'a.suivi.yaml': headOf(contrat) + suivi } });
  expect(await run(['suivi', 'etat', 'a.yaml', ...args], io), io.stderr()).toBe(0);
  return io.stdout();
}

describe('the state of a contract', () => {
  it('is JSON as schemas/etat.schema.json describes it', async () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictTypes: false });
    addFormats.default(ajv, ['date']);
    const validate = ajv.compile(etatSchema);
    for (const suivi of [
      COMPLET,
      '',
      read('examples/toulouse.suivi.yaml').split(/^(?=releves:)/m)[1] ?? '',
    ]) {
      const found = JSON.parse(await etat(CONTRAT, suivi, '--format', 'json'));
      expect(validate(found), ajv.errorsText(validate.errors)).toBe(true);
      const { engagements, total } = found as {
        engagements: { verdict: string }[];
        total: Record<string, number>;
      };
      const { engagements: all, ...counts } = total;
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(all);
      expect(engagements).toHaveLength(11);
    }
    expect(validate({ version: 1 })).toBe(false);
  });

  it('is Markdown that prints every field of the follow-up', async () => {
    const text = (await etat(CONTRAT, COMPLET, '--au', '2024-12-31', '--format', 'markdown')).replace(
      /[\u00a0\u202f]/g,
      ' ',
    );
    const marks = COMPLET.match(/\b[A-Z][a-z]{4,}\b/g) ?? [];
    expect(marks.length).toBeGreaterThan(12);
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
    for (const shown of [
      '3e trimestre 2024',
      'niveau 390 postes, estimé, base citée 331',
      '2e semestre 2024, https://exemple.fr/datte',
      'Suspendu, en attente : Abricot.',
      '12 pendant la période',
      '2 800 000 € | État | engagé',
      'août 2024',
    ])
      expect(text).toContain(shown);
  });

  it('leaves what is dated later out', async () => {
    const text = await etat(CONTRAT, COMPLET, '--au', '2023-12-31', '--format', 'markdown');
    expect(text).toContain('12 pendant la période');
    expect(text).not.toMatch(/Banane|Groseille|Raisin/);
  });

  it.each(['texte', 'json', 'csv', 'markdown'])(
    'leaves restricted commitments out of %s with --publique',
    async (format) => {
      const hidden = CONTRAT.replace('- id: cameras\n', '- id: cameras\n        diffusion: restreinte\n');
      const asked = ['--au', '2024-12-31', '--format', format];
      const words = /vidéoprotection de 445|Porter le parc|cameras|Figue|Groseille|Raisin|2 ?800 ?000/;
      expect((await etat(hidden, COMPLET, ...asked)).replace(/[\u00a0\u202f]/g, ' ')).toMatch(words);
      expect(
        (await etat(hidden, COMPLET, ...asked, '--publique')).replace(/[\u00a0\u202f]/g, ' '),
      ).not.toMatch(words);
    },
  );

  it('is CSV that a spreadsheet runs nothing of', async () => {
    const hostile = CONTRAT.replace(
      /titre: Porter le parc.*/,
      'titre: "=HYPERLINK(\\"https://a.fr\\";\\"a\\")"',
    );
    const text = await etat(
      hostile,
      'releves: [{ engagement: cameras, date: 2024, niveau: 500.5 }]\n',
      '--format',
      'csv',
    );
    expect(text).toMatch(/^\ufeffNuméro;Identifiant;/);
    expect(text).toContain('1.8;cameras;"\'=HYPERLINK(""https://a.fr"";""a"")";Ville;');
    expect(text).toContain(';55,5;100;');
  });

  it('prints two figures of one day side by side, each with its source', async () => {
    const suivi = `releves:
  - { engagement: renfort-justice, date: 2024-12, realise: 24, source: { titre: Préfecture } }
  - { engagement: renfort-justice, date: 2024-12, realise: 27, qualite: declare, source: { titre: Presse } }
`;
    const text = (await etat(CONTRAT, suivi)).replace(/\s+/g, ' ');
    expect(text).toContain('● tenu ; autre chiffre à cette date : 27 depuis la base, déclaré (Presse)');
  });

  it('marks Markdown that titles hold as text', async () => {
    const hostile = CONTRAT.replace(/titre: Porter le parc.*/, 'titre: "a | b *c* <script>"');
    expect(await etat(hostile, '', '--format', 'markdown')).toContain('a \\| b \\*c\\* \\<script\\>');
  });
});

/** The text of a page without its tags and its style, or that of all cells of a workbook. */
async function seen(format: string, contrat: string, suivi: string, ...args: string[]): Promise<string> {
  if (format === 'html') {
    const page = await etat(contrat, suivi, ...args, '--format', format);
    return page
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/[\s\u00a0\u202f]+/g, ' ');
  }
  const io = fakeIo({ files: { 'a.yaml': contrat, 'a.suivi.yaml': headOf(contrat) + suivi } });
  expect(await run(['suivi', 'a.yaml', ...args, '--format', format], io), io.stderr()).toBe(0);
  return JSON.stringify(readWorkbook(io.files.get(`a-etat.${format}`) ?? new Uint8Array())).replace(
    /[\s\u00a0\u202f]+/g,
    ' ',
  );
}

describe.each(['html', 'xlsx', 'ods'])('the state of a contract as %s', (format) => {
  const AU = ['--au', '2024-12-31'];

  it('says each verdict in the words of the text, and every field of the follow-up', async () => {
    const text = await seen(format, CONTRAT, COMPLET, ...AU);
    const marks = COMPLET.match(/\b[A-Z][a-z]{4,}\b/g) ?? [];
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
    const { engagements } = JSON.parse(await etat(CONTRAT, COMPLET, ...AU, '--format', 'json')) as {
      engagements: { mots: string; titre: string }[];
    };
    for (const { mots, titre } of engagements) {
      const plain = (words: string) => words.replace(/[\s\u00a0\u202f]+/g, ' ').replace(/ (?=[;:?!])/g, '');
      expect(plain(text)).toContain(plain(mots));
      expect(text.replaceAll('’', "'")).toContain(titre.replaceAll('’', "'"));
    }
  });

  it('leaves restricted commitments out with --publique', async () => {
    const hidden = CONTRAT.replace('- id: cameras\n', '- id: cameras\n        diffusion: restreinte\n');
    const words = /vidéoprotection de 445|Porter le parc|cameras|Figue|Groseille|Raisin|2 ?800 ?000/;
    expect(await seen(format, hidden, COMPLET, ...AU)).toMatch(words);
    expect(await seen(format, hidden, COMPLET, ...AU, '--publique')).not.toMatch(words);
  });

  it('leaves what is dated later out', async () => {
    const text = await seen(format, CONTRAT, COMPLET, '--au', '2023-12-31');
    expect(text).toMatch(format === 'html' ? /12 pendant la période/ : /,12,/);
    expect(text).not.toMatch(/Banane|Groseille|Raisin/);
  });

  it('with --publique, has no contact, and is refused where a text says what is restricted', async () => {
    const hidden = CONTRAT.replace('- id: cameras\n', '- id: cameras\n        diffusion: restreinte\n');
    const point = (texte: string) => `points: [{ engagement: renfort-pm, date: 2024, texte: "${texte}" }]\n`;
    const contact = point('Voir a.b@ville.example');
    expect(await seen(format, hidden, contact, ...AU)).toContain('a.b@ville.example');
    expect(await seen(format, hidden, contact, ...AU, '--publique')).not.toContain('ville.example');
    const leak = point('Porter le parc de vidéoprotection de 445 à 545 caméras : en retard');
    const io = fakeIo({ files: { 'a.yaml': hidden, 'a.suivi.yaml': headOf(hidden) + leak } });
    for (const asked of [
      ['suivi', 'a.yaml', ...AU, '--format', format, '-o', `b.${format}`],
      ['suivi', 'exporter', 'a.yaml', ...AU, '-o', 'b.xlsx'],
    ]) {
      expect(await run([...asked, '--publique'], io)).toBe(2);
      expect(io.stderr()).toContain('Un texte du suivi nomme l’engagement 1.8');
      expect([...io.files.keys()].filter((file) => file.startsWith('b.'))).toEqual([]);
    }
  });

  it('keeps texts that look like formulas or marks as they are', async () => {
    const titre = '=HYPERLINK("https://a.fr") | *b* <script>alert(1)</script> ::c[d]{e=f}';
    const hostile = CONTRAT.replace(/titre: Porter le parc.*/, () => `titre: '${titre}'`);
    const text = await seen(format, hostile, '', ...AU);
    expect(format === 'html' ? text.replace(/ (?=<)/g, ' ') : text).toContain(
      format === 'html' ? '<script>alert(1)</script> ::c[d]{e=f}' : JSON.stringify(titre).slice(1, -1),
    );
    if (format === 'html')
      expect(await etat(hostile, '', '--format', 'html')).not.toMatch(/<script|<b>|https?:\/\/a\.fr">/);
  });

  it('is the same bytes each time', async () => {
    const made = async () => {
      const io = fakeIo({ files: { 'a.yaml': CONTRAT, 'a.suivi.yaml': headOf(CONTRAT) + COMPLET } });
      expect(await run(['suivi', 'a.yaml', '-o', `b.${format}`], io), io.stderr()).toBe(0);
      return Buffer.from(io.files.get(`b.${format}`) ?? '').toString('base64');
    };
    const first = await made();
    expect(first.length).toBeGreaterThan(1000);
    expect(await made()).toBe(first);
  });
});

it('asks nothing of the network in HTML', async () => {
  const page = await etat(CONTRAT, COMPLET, '--format', 'html');
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('role="region"');
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object)|src=|url\(|@import/);
});
