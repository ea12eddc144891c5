import { describe, expect, it } from 'vitest';
import { wrongAndRight } from '../../src/catalogue/exemple.ts';
import { FORMES } from '../../src/catalogue/formes/index.ts';
import { GABARITS } from '../../src/catalogue/gabarits.ts';
import { SUPPRESSIONS } from '../../src/catalogue/suppressions.ts';
import { type CheckOptions, checkContrat } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { readSource } from '../../src/source/index.ts';
import { TEMPLATES } from '../support/files.ts';
import { whole } from './cases.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const SIGNATURE = 'signature: { date: "à compléter : après le conseil", lieu: Bourges }';

/** The result of checking a part of a contract: problems and suppressed problems, as « line rule », with the severity if asked. */
async function checked(text: string, options: CheckOptions = {}) {
  const { ok, problems, suppressed } = await checkContrat('f.yaml', encode(whole(text)), options);
  return {
    ok,
    problems: problems.map(({ rule, range }) => `${range.start.line} ${rule}`),
    aside: suppressed.map(
      ({ problem, reason, range }) =>
        `${range.start.line} ${problem.range.start.line} ${problem.rule} (${reason})`,
    ),
    said: problems
      .map(({ message, hint }) => `${message} ${hint ?? ''}`.replace(/[\u00a0\u202f]/g, ' '))
      .join('\n'),
    weights: problems.map(({ severity }) => severity),
  };
}

const NO_REASONS = [
  ...[
    'TODO',
    'todo : demander au préfet',
    'FIXME',
    'xxx',
    'XXXX',
    '?',
    '???',
    '...',
    '…',
    '—',
    'a completer',
    'à compléter',
    'À compléter par le cabinet',
  ],
  ...[
    'voir plus tard',
    'à voir',
    'à préciser',
    'rien',
    'test',
    'tests',
    'oui',
    'ok',
    'ras',
    'la raison',
    'a-completer',
    'a-completer, fin-apres-mandat',
    '12',
    'aaaa',
  ],
  ...[
    'c’est normal',
    'pas besoin',
    'pour l’instant',
    'en attente',
    'provisoire',
    'lorem ipsum',
    'à faire',
    'idem',
  ],
];
const REASONS = [
  ...[
    'le conseil se réunit le 12',
    'voté le 3 mai',
    'dérogation du préfet',
    'courrier du 12 mars',
    'faux positif',
    'art. L. 132-4 du CSI',
  ],
  ...[
    'à la demande du procureur',
    'test de rotation prévu en 2027',
    'le bailleur n’a pas encore délibéré',
    'confirmé par l’Insee',
  ],
];

describe('the reason of a suppression', () => {
  it.each(NO_REASONS)('is refused: %s', async (text) => {
    const { problems, aside } = await checked(`${SIGNATURE} # csi: ignorer a-completer — ${text}`);
    expect({ problems, aside }).toEqual({
      problems: ['1 a-completer', '1 exception-sans-raison'],
      aside: [],
    });
  });

  it.each(REASONS)('is accepted: %s', async (text) => {
    expect((await checked(`${SIGNATURE} # csi: ignorer a-completer — ${text}`)).aside).toEqual([
      `1 1 a-completer (${text})`,
    ]);
  });
});

describe('a suppression', () => {
  it('covers one place of a line that has several, or of a file written on one line', async () => {
    const reason = '# csi: ignorer a-completer — le conseil se réunit le 12';
    const groups =
      'cadres: [{ type: autre, titre: à compléter, relation: inclut }, { type: autre, titre: à compléter, relation: inclut }]';
    expect((await checked(`${groups} ${reason}`)).aside).toEqual([
      '1 1 a-completer (le conseil se réunit le 12)',
    ]);
    const lines = whole(SIGNATURE.replace('lieu: Bourges', 'lieu: à compléter')).replace(/^#.*$/gm, '');
    const { ok, value } = await readSource('f.yaml', encode(lines)).then((read) =>
      read.ok ? read : { ok: false, value: undefined },
    );
    expect(ok).toBe(true);
    const reported = await checkContrat('f.yaml', encode(`${reason}\n${JSON.stringify(value?.data)}\n`));
    expect([
      reported.suppressed.length,
      reported.problems.filter(({ rule }) => rule === 'a-completer').length,
    ]).toEqual([1, 1]);
  });

  it.each([
    ['a long dash', 'csi: ignorer a-completer — le conseil se réunit'],
    ['a dash', 'csi: ignorer a-completer – le conseil se réunit'],
    ['a hyphen', 'csi: ignorer a-completer - le conseil se réunit'],
    ['a colon', 'csi: ignorer a-completer : le conseil se réunit'],
    ['a colon at the word', 'csi: ignorer a-completer: le conseil se réunit'],
    ['no-break spaces', 'csi\u00a0: ignorer\u00a0a-completer\u00a0—\u202fle conseil se réunit'],
    ['capitals', 'CSI : Ignorer a-completer — le conseil se réunit'],
  ])('covers its rule if the reason follows %s', async (_, comment) => {
    expect(await checked(`${SIGNATURE} # ${comment}`)).toMatchObject({
      ok: true,
      problems: [],
      aside: ['1 1 a-completer (le conseil se réunit)'],
    });
    expect((await checked(`#${comment}\n\n# une note\n${SIGNATURE}`)).aside).toEqual([
      '1 4 a-completer (le conseil se réunit)',
    ]);
  });

  it('covers several rules, named together or in several comments, each once', async () => {
    const faulty =
      'duree: { debut: 2032-01-01, fin: "à compléter" } # csi: ignorer a-completer, fin-avant-debut — un motif';
    const text = `# csi: ignorer a-completer — pour la date\nsignature: { date: à compléter, lieu: à compléter }\n${faulty}`;
    expect((await checked(text)).aside).toEqual([
      '1 2 a-completer (pour la date)',
      '1 2 a-completer (pour la date)',
      '3 3 a-completer (un motif)',
    ]);
    const stacked = `# csi: ignorer a-completer — premier vote\n# csi: ignorer fin-apres-mandat — autre vote\n# csi: ignorer a-completer — troisième vote\n${SIGNATURE}`;
    expect(await checked(stacked)).toMatchObject({
      aside: ['1 4 a-completer (premier vote)'],
      problems: ['2 exception-inutile', '3 exception-inutile'],
      said: expect.stringContaining(
        'Une autre exception met déjà de côté « a-completer » à la ligne 4 : celle-ci est de trop. Retirez-la.',
      ),
    });
  });

  it('may be at the end of a value of several lines', async () => {
    const text =
      'signature: {\n  lieu: Bourges,\n  date: "à\n    compléter" # csi: ignorer a-completer — au conseil\n  }';
    expect(await checked(text)).toMatchObject({ problems: [], aside: ['4 3 a-completer (au conseil)'] });
  });

  it('covers one place only', async () => {
    const text = `${SIGNATURE}\n# csi: ignorer a-completer — la durée seule\nduree: { debut: 2026-09-15, fin: à compléter }`;
    expect(await checked(text)).toMatchObject({
      problems: ['1 a-completer'],
      aside: ['2 3 a-completer (la durée seule)'],
    });
  });

  it('keeps an empty range out of the totals', async () => {
    const text =
      'diagnostic:\n  moyens:\n    - { libelle: M, partie: ville, valeur: { minimum: 40, maximum: 30 }, unite: agent }';
    expect(await checked(`${text} # csi: ignorer minimum-superieur-au-maximum — relevé`)).toMatchObject({
      ok: false,
      problems: ['3 minimum-superieur-au-maximum', '3 exception-refusee'],
      aside: [],
    });
  });

  it('allows a document that an error would stop, and only that one', async () => {
    const error = 'duree:\n  debut: 2030-01-01\n  fin: 2029-01-01';
    expect((await checked(error)).ok).toBe(false);
    const set = await checked(
      error.replace('  fin', '  # csi: ignorer fin-avant-debut — relevé, corrigé par avenant\n  fin'),
    );
    expect(set.aside).toEqual(['3 4 fin-avant-debut (relevé, corrigé par avenant)']);
    expect(set).toMatchObject({ ok: true, problems: [] });
    const other = await checked(`${error} # csi: ignorer fin-avant-debut — relevé\ntitre: x`);
    expect(other).toMatchObject({ ok: false, aside: [], problems: ['4 cle-inconnue'] });
  });

  it('may follow a text that contains a « # » or an indicator of a block text', async () => {
    const inText = '# csi: ignorer a-completer — non';
    for (const piece of [
      `signature: { lieu: "B ${inText}", date: à compléter } # csi: ignorer a-completer — le vote`,
      `signature:\n  lieu: B#1\n  date: à compléter # csi: ignorer a-completer — le vote`,
      `preambule: > # csi: ignorer a-completer — le vote\n  à compléter\n  ${inText}`,
    ])
      expect(await checked(piece)).toMatchObject({
        problems: [],
        aside: [expect.stringContaining('(le vote)')],
      });
  });

  it('is not found in a text', async () => {
    const text = `preambule: |\n  Le contexte.\n  # csi: ignorer a-completer — non\n${SIGNATURE.replace('Bourges', '"B # csi: ignorer a-completer — non"')}`;
    expect(await checked(text)).toMatchObject({ problems: ['4 a-completer'], aside: [] });
  });
});

describe('a suppression without effect is reported', () => {
  it.each<[comment: string, rule: string, part: string]>([
    ['csi: ignorer a-completr — un motif', 'exception-inconnue', 'Vouliez-vous dire « a-completer » ?'],
    ['csi: ignorer à-compléter — un motif', 'exception-inconnue', 'Vouliez-vous dire « a-completer » ?'],
    ['csi: ignorer xyz — un motif', 'exception-inconnue', 'csi regles'],
    ['csi: ignorer a-completer', 'exception-sans-raison', '# csi: ignorer a-completer — la raison'],
    ['csi: ignorer a-completer —', 'exception-sans-raison', 'ne met rien de côté'],
    ['csi: ignorer a-completer — …', 'exception-sans-raison', 'ne met rien de côté'],
    ['csi: ignorer a-completer — à compléter', 'exception-sans-raison', 'ne met rien de côté'],
    ['csi: ignorer a-completer — À compléter', 'exception-sans-raison', 'ne met rien de côté'],
    ['csi: ignorer a-completer ', 'exception-sans-raison', 'ne met rien de côté'],
    ['csi: ignorer fin-apres-mandat — un motif', 'exception-inutile', 'ne trouve rien à la ligne 1'],
    [
      'csi: ignorer signature-sans-date — un motif',
      'exception-inutile',
      'À l’étape projet, la règle « signature-sans-date » n’est pas vérifiée',
    ],
    ['csi: ignorer date-mal-ecrite — un motif', 'exception-refusee', 'problème de forme'],
    [
      'csi: ignorer tabulation — un motif',
      'exception-refusee',
      'problème de forme : il se corrige, il ne se met pas de côté',
    ],
    ['csi: ignorer champ-jamais-imprime — un motif', 'exception-refusee', 'problème de gabarit'],
    ['csi: ignorer partie-inconnue — un motif', 'exception-refusee', 'ne se met pas de côté'],
    [
      'csi: ignorer minimum-superieur-au-maximum — un motif',
      'exception-refusee',
      'ne peut pas être composé sans elle',
    ],
    ['csi: ignorer exception-inutile — un motif', 'exception-refusee', 'veille sur les exceptions'],
    [
      'csi: ignore a-completer — un motif',
      'exception-mal-ecrite',
      'Écrivez : # csi: ignorer a-completer — la raison',
    ],
    ['csi ignorer a-completer — un motif', 'exception-mal-ecrite', 'Écrivez : # csi: ignorer'],
    ['csi: désactiver a-completer — un motif', 'exception-mal-ecrite', 'csi ne connaît pas « désactiver »'],
    ['csi: Ignorez a-completer — un motif', 'exception-mal-ecrite', 'n’est pas écrite comme csi l’attend'],
    ['csi: désigner a-completer — un motif', 'exception-mal-ecrite', 'csi ne connaît pas « désigner »'],
    ['csi:', 'exception-mal-ecrite', 'n’est pas écrite comme csi l’attend'],
    ['csi: ignorer', 'exception-mal-ecrite', 'quelle règle'],
    ['csi: ignorer — un motif', 'exception-mal-ecrite', 'quelle règle'],
    ['csi: ignorer a-completer le conseil', 'exception-mal-ecrite', 'Il manque un tiret'],
  ])('%s', async (comment, rule, part) => {
    const { problems, aside, said } = await checked(`${SIGNATURE} # ${comment}`);
    expect({ problems, aside }).toEqual({ problems: ['1 a-completer', `1 ${rule}`], aside: [] });
    expect(said).toContain(part);
  });

  it('even if nothing follows it', async () => {
    const { problems, said } = await checked(`${whole('')}\n# csi: ignorer a-completer — un motif`);
    expect(problems.map((problem) => problem.replace(/\d+ /, ''))).toEqual(['exception-inutile']);
    expect(said).toContain('Rien ne suit ce commentaire');
  });

  it('with the lines where its rule reports something', async () => {
    expect(
      (await checked(`# csi: ignorer a-completer — un motif\nsauf: []\nvisas: [le code]\n${SIGNATURE}`)).said,
    ).toContain('Elle trouve quelque chose à la ligne 4');
  });

  it.each([
    [2, 'aux lignes 4 et 5 : l’exception'],
    [5, 'aux lignes 4, 5, 6, 7 et 8 : l’exception'],
    [6, 'aux lignes 4, 5, 6, 7, 8… : l’exception'],
  ])('with the number of lines where its rule reports something: %i', async (count, printed) => {
    const text = `# csi: ignorer a-completer — un motif\nvisas: [le code]\nconsiderants:\n${'  - à compléter\n'.repeat(count)}`;
    expect((await checked(text)).said).toContain(`Elle trouve quelque chose ${printed}`);
  });

  it('at the word that is wrong', async () => {
    const { problems } = await checkContrat(
      'f.yaml',
      encode(whole(`${SIGNATURE} # csi: ignorer a-completer, xyz — un motif`)),
    );
    expect(problems.map(({ rule, range }) => [rule, range.start.column, range.end.column])).toEqual([
      ['exception-inconnue', SIGNATURE.length + 30, SIGNATURE.length + 33],
    ]);
  });

  it('as a whole if no word of it is wrong', async () => {
    const comment = '# csi: ignorer a-completer';
    const { problems } = await checkContrat('f.yaml', encode(whole(`${SIGNATURE} ${comment}`)));
    expect(
      problems.flatMap(({ rule, range }) =>
        rule === 'exception-sans-raison' ? [range.start.column, range.end.column] : [],
      ),
    ).toEqual([SIGNATURE.length + 2, SIGNATURE.length + 2 + comment.length]);
  });

  it('without a reason, once for the rules that allow suppression and once for each that does not', async () => {
    const { problems, said } = await checked(`${SIGNATURE} # csi: ignorer partie-inconnue, a-completer`);
    expect(problems).toEqual(['1 a-completer', '1 exception-sans-raison', '1 exception-refusee']);
    expect(said).toContain('# csi: ignorer a-completer — la raison');
    expect((await checked(`${SIGNATURE} # csi: ignorer partie-inconnue`)).problems).toEqual([
      '1 a-completer',
      '1 exception-refusee',
    ]);
  });

  it('unless the comment only mentions the code or a contract', async () => {
    for (const comment of [
      'CSI : art. L. 512-4',
      'csi est un outil',
      'CSI: à relire',
      'csi init a écrit ce fichier',
      'voir # csi: ignorer',
    ])
      expect((await checked(`${SIGNATURE} # ${comment}`)).problems).toEqual(['1 a-completer']);
  });

  it('more severely once the document is to be signed', async () => {
    const text = `visas: [le code] # csi: ignorer fin-apres-mandat — un motif`;
    expect((await checked(text)).weights).toEqual(['avertissement']);
    expect((await checked(text, { etape: 'signature' })).weights).toContain('erreur');
    expect((await checked(text, { levels: { 'exception-inutile': 'aucune' } })).weights).toEqual([]);
    // Someone who turns a rule off on the command line knows that nothing is left to suppress.
    expect((await checked(text, { levels: { 'fin-apres-mandat': 'aucune' } })).weights).toEqual([]);
  });

  it('together with the problem of form that it names, before any rule runs', async () => {
    const text = 'signature: { date: 15/09/2026 } # csi: ignorer date-mal-ecrite — on écrit ainsi chez nous';
    expect(await checked(text)).toMatchObject({
      ok: false,
      problems: ['1 date-mal-ecrite', '1 exception-refusee'],
    });
    // The problems that rules would report are unknown: no suppression is reported as useless.
    expect(
      (await checked(`${text}\nvisas: [le code] # csi: ignorer a-completer — un motif`)).problems.length,
    ).toBe(2);
  });

  it.each([
    ['a tab above it', 'signature:\n\tlieu: Bourges # csi: ignorer tabulation — notre éditeur en met'],
    [
      'a tab and a comment on lines apart',
      'signature:\n\tlieu: Bourges\n# csi: ignorer tabulation — notre éditeur en met\n\texemplaires: 2',
    ],
    ['a reserved character', 'signature:\n  lieu: @Bourges # csi: ignorer caractere-reserve — un motif'],
    [
      'a key written twice',
      'signature: { lieu: Bourges, lieu: Vierzon } # csi: ignorer cle-en-double — un motif',
    ],
  ])('together with %s, a YAML problem that it names', async (_, text) => {
    const { problems } = await checkContrat('f.yaml', encode(whole(text)));
    const [refused] = problems.filter(({ rule }) => rule === 'exception-refusee');
    const { line, column } = refused?.range.start ?? { line: 0, column: 0 };
    // The range is the id as the author typed it.
    expect((text.split('\n')[line - 1] ?? '').slice(column - 1)).toMatch(
      /^(?:tabulation|caractere-reserve|cle-en-double) — /,
    );
    expect(refused?.message).toContain('il ne se met pas de côté');
    expect(problems.length).toBe(problems.filter(({ rule }) => !rule.startsWith('exception-')).length + 1);
  });

  it('up to a thousand times', async () => {
    const { problems, said } = await checked(
      `${'# csi: ignorer a-completer — un motif\n'.repeat(1003)}${SIGNATURE}`,
    );
    expect(problems.length).toBe(1000);
    expect(said).toContain('plus de 1 000 exceptions');
  });
});

describe('the rules that may be suppressed', () => {
  const never = RULES.filter(({ exception }) => exception === 'jamais');
  const late = RULES.filter(({ exception }) => exception === 'avant-signature');

  it('are all except those without which no document can be composed, or none signed', () => {
    expect(never.map(({ id }) => id)).toEqual([
      'partie-inconnue',
      'engagement-inconnu',
      'source-inconnue',
      'priorite-inconnue',
      'objectif-inconnu',
      'axe-inconnu',
      'cadre-inconnu',
      'clause-inconnue',
      'identifiant-en-double',
      'renvoi-inconnu',
      'minimum-superieur-au-maximum',
      'renvoi-circulaire',
      'avenant-et-nature',
      'annee-en-double',
      'image-illisible',
    ]);
    expect(late.map(({ id }) => id)).toEqual([
      'signataire-sans-representant',
      'signataire-sans-qualite',
      'representant-sans-nom',
      'deliberation-manquante',
      'deliberation-incomplete',
      'deliberation-apres-signature',
      'deliberation-non-executoire',
      'executoire-avant-deliberation',
      'a-completer',
      'non-diffuse-chiffre',
    ]);
    for (const { severity } of [...never, ...late]) expect(severity.signature).toBe('erreur');
  });

  it('before signature are no longer allowed at signature', async () => {
    const text = `${SIGNATURE} # csi: ignorer a-completer — au conseil`;
    const { problems, aside, said } = await checked(text, { etape: 'signature' });
    expect(aside).toEqual([]);
    expect(problems).toEqual(expect.arrayContaining(['1 a-completer', '1 exception-refusee']));
    expect(said).toContain('ne se met plus de côté à l’étape signature');
  });

  // A suppressed problem lets the document be composed, so the document must be composable.
  it.each(RULES.filter(({ exception }) => exception !== 'jamais'))(
    'leaves a document that can be made: $id',
    async ({ exemple }) => {
      const text = whole(
        wrongAndRight(exemple).faux.replace(/^# et plus loin, pas de clé : (.*)$/m, 'sauf: [$1]'),
      );
      const read = await readSource('f.yaml', encode(text));
      const contrat = (read.ok ? read.value.data : {}) as Contrat;
      for (const statut of ['projet', 'signe'] as const) {
        const document = { ...contrat.document, statut };
        const { markdown } = renderMarkdown(
          { ...contrat, document },
          { document: 'contrat', templates: TEMPLATES },
        );
        expect(markdown).toContain('# ');
        expect(markdown).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it('have ids of their own', () => {
    const ids = [...RULES, ...FORMES, ...SUPPRESSIONS, ...GABARITS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
