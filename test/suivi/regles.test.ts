import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wrongAndRight } from '../../src/catalogue/exemple.ts';
import { SUIVI } from '../../src/catalogue/suivi.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';

interface Found {
  regle: string;
  gravite: string;
  debut: { ligne: number; colonne: number };
  message: string;
}

const CONTRAT = read('examples/toulouse.yaml');
const [HEAD = ''] = read('examples/toulouse.suivi.yaml').split(/^releves:/m);

const CHIFFRES = `${CONTRAT}
diagnostic:
  indicateurs:
    - { id: cambriolages, libelle: Cambriolages de logement, unite: infraction, serie: [{ annee: 2019, nombre: 2900 }] }
`;
const AVEC_CHIFFRES = HEAD.replace(
  /(empreinte: "?sha256:)[0-9a-f]{64}/,
  (_, key: string) => key + createHash('sha256').update(CHIFFRES).digest('hex'),
);

/** What `csi validate` finds in a follow-up of Toulouse, or of another contract. */
async function problemsOf(text: string, contrat = CONTRAT, ...options: string[]): Promise<Found[]> {
  const io = fakeIo({ files: { 'toulouse.yaml': contrat, 'toulouse.suivi.yaml': text } });
  await run(['validate', 'toulouse.suivi.yaml', '--format', 'json', ...options], io);
  return (JSON.parse(io.stdout()) as { fichiers: { problemes: Found[] }[] }).fichiers[0]?.problemes ?? [];
}
const rulesOf = (found: readonly Found[]) => found.map(({ regle }) => regle);

describe('the rules of a follow-up', () => {
  const shown = SUIVI.flatMap(({ id, exemple }) => (exemple ? [{ id, ...wrongAndRight(exemple) }] : []));

  it('have an example, except those that need another file', () => {
    const without = SUIVI.filter(({ exemple }) => exemple === undefined).map(({ id }) => id);
    expect(without).toEqual([
      'suivi-contrat-illisible',
      'suivi-empreinte-autre',
      'depense-superieure-au-cout',
      'bilan-incomplet',
    ]);
  });

  it.each(shown)('$id: the wrong side of its example breaks it, the right side breaks none', async (one) => {
    // Toulouse has no indicators: an example about them is of a contract that has.
    const [head, contrat] = one.faux.includes('diagnostic:') ? [AVEC_CHIFFRES, CHIFFRES] : [HEAD, CONTRAT];
    expect(rulesOf(await problemsOf(head + one.faux, contrat))).toContain(one.id);
    expect(rulesOf(await problemsOf(head + one.juste, contrat))).toEqual([]);
  });

  it('find nothing in the follow-up of Nantes, and in that of Toulouse what its sources leave open', async () => {
    const found = await problemsOf(read('examples/toulouse.suivi.yaml'));
    expect(rulesOf(found)).toEqual([
      'suivi-source-manquante',
      'suivi-source-manquante',
      'suivi-base-contradictoire',
    ]);
    const names = ['nantes', 'nantes.suivi', 'nantes-avenant-1', 'nantes-avenant-2'];
    const files = Object.fromEntries(names.map((name) => [`${name}.yaml`, read(`examples/${name}.yaml`)]));
    const io = fakeIo({ files });
    expect(await run(['validate', 'nantes.suivi.yaml'], io)).toBe(0);
    expect(io.stdout()).toContain('Aucun problème');
  });

  it('see a contract, or an amendment, that has changed', async () => {
    const found = await problemsOf(`${HEAD}`, `${CONTRAT}# une remarque de plus\n`);
    expect(rulesOf(found)).toEqual(['suivi-empreinte-autre']);
    const names = ['nantes', 'nantes.suivi', 'nantes-avenant-1', 'nantes-avenant-2'];
    const files = Object.fromEntries(names.map((name) => [`${name}.yaml`, read(`examples/${name}.yaml`)]));
    const io = fakeIo({
      files: { ...files, 'nantes-avenant-2.yaml': `${files['nantes-avenant-2.yaml']}# plus\n` },
    });
    expect(await run(['suivi', 'nantes.yaml'], io)).toBe(2);
    expect(io.stderr()).toContain('L’avenant n’est plus celui');
  });

  it.each([
    ['absent', 'contrat: { fichier: autre.yaml, empreinte: "sha256:'],
    ['elsewhere', 'contrat: { fichier: ../toulouse.yaml, empreinte: "sha256:'],
    ['no contract', 'contrat: { fichier: toulouse.suivi.yaml, empreinte: "sha256:'],
  ])('say that the contract cannot be read: %s', async (_, contrat) => {
    const found = await problemsOf(`version: 1\n${contrat}${'0'.repeat(64)}" }\n`);
    expect(rulesOf(found)).toEqual(['suivi-contrat-illisible']);
    expect(found[0]?.debut.ligne).toBe(2);
  });

  it('compare what is paid to the cost of the contract', async () => {
    const priced = CONTRAT.replace(
      '      - id: cameras\n',
      '      - id: cameras\n        cout: { montant: 1000 }\n',
    );
    const paid = (second: number) =>
      `${HEAD}depenses:
  - { engagement: cameras, annee: 2021, montant: 600, partie: ville }
  - { engagement: cameras, annee: 2022, montant: ${second}, partie: ville }
  - { engagement: cameras, annee: 2022, montant: 5000, nature: prevu }\n`;
    const rules = async (second: number) => rulesOf(await problemsOf(paid(second), priced));
    expect(await rules(500)).toContain('depense-superieure-au-cout');
    expect(await rules(400)).not.toContain('depense-superieure-au-cout');
  });

  describe('ask for an account that forgets nothing', () => {
    const PETIT = read('test/fixtures/suivi/valmont.yaml');
    const bilan = async (lines: string, contrat = PETIT) => {
      const sha = createHash('sha256').update(contrat).digest('hex');
      const found = await problemsOf(
        `version: 1\ncontrat: { fichier: toulouse.yaml, empreinte: "sha256:${sha}" }\n${lines}`,
        contrat,
      );
      return found.filter(({ regle }) => regle === 'bilan-incomplet');
    };
    const COPIL = (date: string, nom = 'Comité de pilotage') =>
      `instances: [{ nom: ${nom}, date: ${date} }]\n`;
    const POINTS = (date: string, ids: readonly string[]) =>
      `points:\n${ids.map((id) => `  - { engagement: ${id}, date: ${date}, statut: en_cours }\n`).join('')}`;
    const LIVE =
      'police-nationale police-municipale patrouilles cameras permanence eclairage protocole referent'.split(
        ' ',
      );

    it('at the last meeting, of what has begun and is neither kept nor given up', async () => {
      const [one, ...others] = await bilan(COPIL('2027-06-24'));
      expect(others).toEqual([]);
      expect(one?.message.replaceAll('\u00a0', ' ')).toContain(
        '8 engagements sur 8 en cours n’ont ni relevé ni point',
      );
      expect(await bilan(COPIL('2027-06-24') + POINTS('2027-06-24', LIVE))).toEqual([]);
      const [left] = await bilan(COPIL('2027-06-24') + POINTS('2027-01', LIVE.slice(1)));
      expect(left?.message.replaceAll('\u00a0', ' ')).toContain('1 engagement sur 8 en cours n’a ni');
    });

    it('not of what is dated after it, or more than a year before', async () => {
      expect(await bilan(COPIL('2029-06-24') + POINTS('2029-06-25', LIVE))).toHaveLength(1);
      expect(await bilan(COPIL('2029-06-24') + POINTS('2028-06-23', LIVE))).toHaveLength(1);
      expect(await bilan(COPIL('2029-06-24') + POINTS('2028-07-01', LIVE))).toEqual([]);
    });

    it('at no other meeting, and not before six months', async () => {
      expect(await bilan(COPIL('2027-06-24', 'Comité technique'))).toEqual([]);
      expect(await bilan(COPIL('2027-03-14'))).toEqual([]);
      expect(await bilan(COPIL('2027-03-15'))).toHaveLength(1);
      expect(await bilan(COPIL('2027-06', 'CLSPD plénier'))).toHaveLength(1);
    });
  });

  it('see the address or the number of a person in every text, except of what is restricted', async () => {
    const everywhere = `${HEAD}releves:
  - { engagement: cameras, date: 2024, niveau: 640, attente: a@b.example, commentaire: "06 12 34 56 78", source: { titre: c@d.example, url: "https://e@f.example" } }
points:
  - { engagement: cameras, date: 2024, texte: g@h.example, difficulte: "+33 6 12 34 56 78", suite: i@j.example }
instances:
  - { nom: k@l.example, date: 2024, decisions: [{ texte: m@n.example, engagement: cameras, suite: o@p.example }] }
`;
    const contacts = async (contrat: string) =>
      rulesOf(await problemsOf(everywhere, contrat)).filter((rule) => rule === 'suivi-coordonnees').length;
    expect(await contacts(CONTRAT)).toBe(9);
    const hidden = CONTRAT.replace('- id: cameras\n', '- id: cameras\n        diffusion: restreinte\n');
    const sha = createHash('sha256').update(hidden).digest('hex');
    const found = await problemsOf(everywhere.replace(/sha256:[0-9a-f]{64}/, `sha256:${sha}`), hidden);
    expect(found.filter(({ regle }) => regle === 'suivi-coordonnees').map(({ message }) => message)).toEqual([
      expect.stringContaining('k@l.example'),
    ]);
  });

  it('point at the place, in the order of the file, and can be weighed or suppressed', async () => {
    const text = `${HEAD}releves:
  - { engagement: renfort-pm, date: 2024-12, niveau: 390, unite: heure }
  - { engagement: cameras, date: 2024-12, niveau: 640, base: 440 } # csi: ignorer suivi-base-contradictoire — la source le dit ainsi
`;
    const found = await problemsOf(text, CONTRAT, '--regle', 'suivi-source-manquante=aucune');
    const start = HEAD.split('\n').length + 1;
    expect(found.map(({ regle, gravite, debut }) => [regle, gravite, debut.ligne])).toEqual([
      ['suivi-unite-autre', 'erreur', start],
      ['suivi-tenu-sans-preuve', 'avertissement', start + 1],
    ]);
  });
});

describe('the form of a follow-up', () => {
  const CASES: readonly (readonly [name: string, text: string, rule: string, said: string])[] = [
    ['a misspelt key', `${HEAD}relevés: []\n`, 'cle-inconnue', '« releves »'],
    [
      'a misspelt key of a record',
      `${HEAD}releves: [{ engagment: x, date: 2024 }]\n`,
      'cle-inconnue',
      '« engagement »',
    ],
    ['a missing key', `${HEAD}releves: [{ engagement: cameras }]\n`, 'cle-manquante', '« date »'],
    ['an empty list', `${HEAD}releves: []\n`, 'liste-vide', 'releves'],
    [
      'a word for a number',
      `${HEAD}releves: [{ engagement: cameras, date: 2024, niveau: beaucoup }]\n`,
      'nombre-mal-ecrit',
      'beaucoup',
    ],
    [
      'a date as it is spoken',
      `${HEAD}releves: [{ engagement: cameras, date: 31/12/2024, niveau: 1 }]\n`,
      'date-mal-ecrite',
      '31/12/2024',
    ],
    [
      'a status that is computed',
      `${HEAD}points: [{ engagement: cameras, date: 2024, statut: en_retard }]\n`,
      'valeur-inattendue',
      'en_retard',
    ],
    ['a text for a group', `${HEAD}releves: [cameras]\n`, 'valeur-inattendue', 'engagement, date'],
    ['a list for the file', '- 1\n', 'valeur-inattendue', 'version, contrat'],
    ['a key twice', `${HEAD}version: 1\n`, 'cle-en-double', 'version'],
    ['no contract', 'version: 1\n', 'cle-manquante', '« contrat »'],
    [
      'a fingerprint that is none',
      'version: 1\ncontrat: { fichier: a.yaml, empreinte: abc }\n',
      'valeur-inattendue',
      'sha256',
    ],
  ];
  it.each(CASES)('%s is said in French, at its place', async (_, text, rule, said) => {
    const found = await problemsOf(text);
    expect(found.map(({ regle }) => regle)).toEqual([rule]);
    expect(JSON.stringify(found).replaceAll('\u00a0', ' ')).toContain(said);
  });
});
