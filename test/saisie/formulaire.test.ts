import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContrat } from '../../src/check/index.ts';
import { repondre } from '../../src/saisie/formulaire/ecrire.ts';
import { type ChampSaisi, ficheOf } from '../../src/saisie/formulaire/fiche.ts';
import { identifiantLibre } from '../../src/saisie/formulaire/identifiant.ts';
import { ajouterEngagement } from '../../src/saisie/formulaire/nouveau.ts';
import { QUESTIONS, type SorteFiche } from '../../src/saisie/formulaire/questions.ts';
import { citations, retirer } from '../../src/saisie/formulaire/retrait.ts';
import { sommaireOf } from '../../src/saisie/formulaire/sommaire.ts';
import { schemaAt, type WholeSchema } from '../../src/saisie/schema.ts';
import { read } from '../support/files.ts';
import { PETIT } from './petit.ts';

const schema: WholeSchema = JSON.parse(read('schemas/csi.schema.json'));

/** The text after answers, each to a field by the path of its place. */
function made(
  text: string,
  ...answers: (readonly [SorteFiche, readonly (string | number)[], string, string | string[]])[]
) {
  let now = text;
  for (const [sorte, path, cle, reponse] of answers) {
    const data = parse(now);
    const champ = ficheOf(sorte, path, data, schema).champs.find(
      (one) => one.path.slice(path.length).join('.') === cle,
    );
    const done = repondre(now, data, champ as ChampSaisi, reponse, schema);
    if (!done.ok) return done.reason;
    now = done.text;
  }
  return now;
}

const E1 = ['axes', 0, 'engagements', 0];
const E2 = ['axes', 0, 'engagements', 1];

/** The lines that differ, removed and added. */
function lines(before: string, now: string): string[] {
  const [a, b] = [before.split('\n'), now.split('\n')];
  const gone = a.filter((line) => !b.includes(line)).map((line) => `-${line}`);
  return [...gone, ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`)];
}

describe('an answer', () => {
  it.each([
    [
      'a text keeps its quotation marks',
      ['document', ['document'], 'titre', 'Contrat de Condom'],
      ['-  titre: "Contrat d’Éauze"', '+  titre: "Contrat de Condom"'],
    ],
    [
      'a choice keeps the remark on its line',
      ['document', ['document'], 'type', 'charte'],
      ['-  type: contrat # la nature', '+  type: charte # la nature'],
    ],
    [
      'a new key comes in the order of the schema',
      ['engagement', E1, 'echeance', '2027-T2'],
      ['+        echeance: 2027-T2'],
    ],
    ['a year is a number', ['engagement', E1, 'echeance', '2027'], ['+        echeance: 2027']],
    [
      'a number as French people write it',
      ['engagement', E1, 'cout.montant', '1 400 000,50 €'],
      ['+        cout:', '+          montant: 1400000.5'],
    ],
    [
      'a group grows',
      ['engagement', E2, 'quantite.reference.valeur', '12'],
      ['+          reference:', '+            valeur: 12'],
    ],
    [
      'a list keeps its brackets',
      ['engagement', E1, 'porteurs', ['ville', 'etat']],
      ['-        porteurs: [ville]', '+        porteurs: [ville, etat]'],
    ],
    [
      'a group between braces too',
      ['partie', ['parties', 1], 'abrege', 'État'],
      [
        '-  - { id: etat, nom: État, type: etat, role: signataire }',
        '+  - { id: etat, nom: État, type: etat, abrege: État, role: signataire }',
      ],
    ],
    [
      'a person is added to no list',
      ['partie', ['parties', 0], 'representants.0.qualite', 'maire'],
      ['+    representants:', '+      - qualite: maire'],
    ],
    ['an empty answer removes the key', ['engagement', E1, 'statut', ''], ['-        statut: en_cours']],
    [
      'lines of a line become one',
      ['engagement', E1, 'titre', 'Recruter\n cent agents'],
      ['-        titre: Recruter', '+        titre: Recruter cent agents'],
    ],
    [
      'a chapter that is not there yet',
      ['duree', ['duree'], 'debut', '2026-09'],
      ['+duree:', '+  debut: 2026-09'],
    ],
  ] as const)('%s', (_, answer, expected) => {
    const text = made(PETIT, answer as never);
    expect(lines(PETIT, text), text).toEqual(expected);
    expect(text).toContain('inconnu: gardé   # clé que personne ne connaît');
  });

  it('that is taken back leaves no empty group behind', () => {
    const pilote = made(PETIT, ['engagement', E1, 'pilote.service', 'DPM']);
    expect(made(pilote, ['engagement', E1, 'pilote.service', ' '])).toBe(PETIT);
    expect(made(PETIT, ['engagement', E1, 'pilote.service', ''])).toBe(PETIT);
  });

  it.each([
    [
      'that is no number',
      ['engagement', E1, 'cout.montant', 'beaucoup'],
      /^« beaucoup » n’est pas un nombre/,
    ],
    ['in the place of a range', ['engagement', E2, 'quantite.cible', '50'], /changez-le dans le texte/],
    ['with a character that nobody sees', ['engagement', E1, 'titre', 'a\u202eb'], /invisible/],
  ] as const)('%s is refused', (_, answer, why) => {
    expect(made(PETIT, answer as never)).toMatch(why);
  });

  it('to a file that is not YAML is refused, and says why', () => {
    const champ = ficheOf('document', ['document'], {}, schema).champs[0] as ChampSaisi;
    expect(repondre('document: "a\n', {}, champ, 'b', schema)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('faute d’écriture'),
    });
  });
});

describe('a form', () => {
  it('asks at most twelve questions about a commitment, each at a place of the schema', () => {
    expect(QUESTIONS.engagement.length).toBeLessThanOrEqual(12);
    const roots: Readonly<Record<SorteFiche, (string | number)[]>> = {
      document: ['document'],
      territoire: ['territoire'],
      duree: ['duree'],
      signature: ['signature'],
      partie: ['parties', 0],
      axe: ['axes', 0],
      engagement: E1,
    };
    for (const [sorte, path] of Object.entries(roots))
      for (const champ of ficheOf(sorte as SorteFiche, path, {}, schema).champs) {
        expect(schemaAt(schema, champ.path), champ.path.join('.')).toBeDefined();
        if (champ.sorte === 'choix') expect(champ.choix.length, champ.question).toBeGreaterThan(1);
      }
  });

  it('shows what the file says, who may promise, and what it leaves to the text', () => {
    const { champs, autres } = ficheOf('engagement', E2, parse(PETIT), schema);
    const shown = (cle: string) => champs.find(({ path }) => path.slice(4).join('.') === cle);
    expect(shown('porteurs')).toMatchObject({ coches: ['etat', 'ville'], dansLeTexte: false });
    expect(shown('porteurs')?.choix).toEqual([
      { valeur: 'ville', titre: 'Ville d’Éauze' },
      { valeur: 'etat', titre: 'État' },
    ]);
    expect(shown('quantite.cible')?.dansLeTexte).toBe(true);
    expect(autres).toEqual([]);
    expect(ficheOf('engagement', E1, parse(PETIT), schema).autres).toEqual(['inconnu']);
  });

  it.each([
    null,
    12,
    'a',
    [],
    { axes: 1 },
    { axes: [{ engagements: ['a'] }] },
    { axes: [{ engagements: [{ quantite: 3, porteurs: 'ville', pilote: [] }] }] },
  ])('is shown for data such as %j', (data) => {
    const { champs } = ficheOf('engagement', E1, data, schema);
    expect(champs).toHaveLength(QUESTIONS.engagement.length);
    expect(sommaireOf(data, []).length).toBeGreaterThan(3);
  });

  it('has contents that count each problem once, where it is', () => {
    const problem = (path: (string | number)[], severity = 'erreur') => ({ path, severity }) as never;
    const lines = sommaireOf(parse(PETIT), [
      problem([...E2, 'porteurs', 0]),
      problem(['axes', 0, 'titre'], 'avertissement'),
      problem(['visas']),
    ]);
    expect(
      lines.map(({ titre, numero = '', erreurs, avertissements, vide }) =>
        `${numero} ${titre} ${erreurs} ${avertissements}${vide ? ' vide' : ''}`.trim(),
      ),
    ).toEqual([
      'Le document 0 0',
      'Le territoire 0 0 vide',
      'Ville d’Éauze 0 0',
      'État 0 0',
      'La durée 0 0 vide',
      '1 Axe 0 1',
      '1.1 Recruter 0 0',
      '1.2 Installer 1 0',
      'La signature 0 0 vide',
    ]);
  });
});

describe('a new commitment', () => {
  it('comes last in its axis, with an id from its words, and the contract stays valid', async () => {
    const text = read('examples/bourges.yaml');
    const data = parse(text);
    const { id } = data.parties[0];
    const done = ajouterEngagement(text, data, 0, { titre: ' Ouvrir  un poste ', porteurs: [id] });
    const made = done.ok ? done.text : '';
    expect(lines(text, made).filter((line) => line.startsWith('-'))).toEqual([]);
    expect(parse(made).axes[0].engagements.at(-1)).toEqual({
      id: 'ouvrir-poste',
      titre: 'Ouvrir un poste',
      porteurs: [id],
    });
    const [before, now] = await Promise.all(
      [text, made].map((one) => checkContrat('a.yaml', Buffer.from(one), {})),
    );
    expect([before?.ok, now?.ok]).toEqual([true, true]);
  });

  it.each([
    ['', ['ville'], 'Écrivez ce qui est promis.'],
    ['Recruter', [], 'Dites qui s’engage.'],
  ])('%j by %j is refused', (titre, porteurs, reason) => {
    expect(ajouterEngagement(PETIT, parse(PETIT), 0, { titre, porteurs })).toEqual({ ok: false, reason });
  });

  it.each([
    ['Recruter cent policiers municipaux', 'recruter-cent-policiers-municipaux'],
    ['L’œuvre d’été à Noël', 'oeuvre-ete-noel'],
    ['100 caméras', 'engagement-100-cameras'],
    ['日本', 'engagement'],
    ['E1', 'e1-2'],
    ['a'.repeat(90), 'a'.repeat(40)],
  ])('%s has the id %s', (titre, id) => {
    expect(identifiantLibre(titre, parse(PETIT))).toBe(id);
  });
});

describe('what is taken away', () => {
  it('goes with the remarks on its lines, and nothing else changes', () => {
    const made = retirer(PETIT, parse(PETIT), E1);
    expect(made.ok && parse(made.text).axes[0].engagements).toEqual([parse(PETIT).axes[0].engagements[1]]);
    const gone = PETIT.split('\n').filter((line) => made.ok && !made.text.split('\n').includes(line));
    expect(made.ok && lines(PETIT, made.text)).toEqual(gone.map((line) => `-${line}`));
  });

  it('is an axis only once it is empty', () => {
    expect(retirer(PETIT, parse(PETIT), ['axes', 0])).toEqual({
      ok: false,
      reason: 'Cet axe tient des engagements : retirez-les d’abord, ou déplacez-les dans le texte.',
    });
    expect(retirer(PETIT, parse(PETIT), ['axes', 9])).toMatchObject({ ok: false });
  });

  it('is counted where the file still names it', () => {
    const data = parse(read('examples/toulouse.yaml'));
    const at = data.axes[0].engagements.findIndex((one: { id: string }) => one.id === 'renfort-pn');
    const bare = read('examples/toulouse.yaml').replace(/#.*/g, '');
    const named = bare.match(/(?<![\w-])renfort-pn(?![\w-])/g)?.length ?? 0;
    expect(named).toBeGreaterThan(1);
    expect(citations(data, ['axes', 0, 'engagements', at])).toBe(named - 1);
  });
});
