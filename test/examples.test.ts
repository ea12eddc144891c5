import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContrat } from '../src/check/index.ts';
import { cog } from '../src/cli/cog.ts';
import type { Contrat } from '../src/model/contrat.ts';
import { type DocumentKind, renderMarkdown } from '../src/render/index.ts';
import { contrat, read, TEMPLATES } from './support/files.ts';

const root = new URL('../', import.meta.url);

/** The YAML files under a folder of the project, by their path from the root. */
const yamlFiles = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.suivi.yaml'))
    .map((name) => `${folder}/${name}`)
    .sort();

/** The warnings for each file, all of them: what the sources don’t say is missing on purpose. */
const AVERTISSEMENTS: Readonly<Record<string, readonly string[]>> = {
  'examples/arles.yaml': [
    'a-completer',
    'cameras-sans-autorisation',
    'chapitre-manquant',
    'contrepartie-non-reciproque',
    'convention-coordination-manquante',
    'engagement-incomplet',
    'quantite-incomplete',
    'volet-sans-engagement',
  ],
  'examples/bourges.yaml': ['a-completer', 'titre-sans-engagement'],
  'examples/nantes-avenant-1.yaml': ['a-completer'],
  'examples/nantes-avenant-2.yaml': ['a-completer'],
  'examples/nantes.yaml': [
    'a-completer',
    'cameras-sans-autorisation',
    'chapitre-manquant',
    'convention-coordination-manquante',
    'engagement-incomplet',
    'quantite-incomplete',
    'volet-sans-engagement',
  ],
  'examples/saint-dizier.yaml': [
    'a-completer',
    'cameras-sans-autorisation',
    'chapitre-manquant',
    'contrepartie-non-reciproque',
    'engagement-incomplet',
    'quantite-incomplete',
    'volet-sans-engagement',
  ],
  'examples/toulouse.yaml': [
    'a-completer',
    'cameras-sans-autorisation',
    'chapitre-manquant',
    'contrepartie-non-reciproque',
    'deliberation-apres-signature',
    'engagement-incomplet',
    'quantite-incomplete',
    'tranche-apres-echeance',
  ],
  'test/fixtures/avenant-nu.yaml': ['a-completer'],
  'test/fixtures/avenant.yaml': [],
  'test/fixtures/bancs/charte-rurale.yaml': [
    'a-completer',
    'chapitre-manquant',
    'commune-inconnue',
    'contrepartie-non-reciproque',
    'engagement-incomplet',
    'epci-inconnu',
    'partie-sans-personnalite',
    'volet-sans-engagement',
  ],
  'test/fixtures/bancs/financements-croises.yaml': [
    'a-completer',
    'chapitre-manquant',
    'commune-inconnue',
    'engagement-incomplet',
    'partie-sans-personnalite',
    'porteur-sans-signature',
    'volet-sans-engagement',
  ],
  'test/fixtures/bancs/metropole-transports.yaml': [
    'a-completer',
    'cameras-sans-autorisation',
    'chapitre-manquant',
    'commune-inconnue',
    'convention-coordination-manquante',
    'engagement-incomplet',
    'epci-inconnu',
    'partie-sans-personnalite',
    'quantite-incomplete',
    'reciprocite-absente',
    'volet-sans-engagement',
  ],
  'test/fixtures/bancs/prefete-de-police.yaml': [
    'a-completer',
    'champ-sans-effet',
    'chapitre-manquant',
    'commune-inconnue',
    'conseil-local-manquant',
    'convention-coordination-manquante',
    'engagement-incomplet',
    'partie-sans-personnalite',
    'quantite-incomplete',
    'volet-sans-engagement',
  ],
  'test/fixtures/bancs/trois-objectifs.yaml': [
    'a-completer',
    'chapitre-manquant',
    'commune-inconnue',
    'contrepartie-non-reciproque',
    'engagement-incomplet',
    'partie-sans-personnalite',
    'quantite-incomplete',
    'volet-sans-engagement',
  ],
  'test/fixtures/complet.yaml': [],
  'test/fixtures/images.yaml': ['chapitre-manquant', 'engagement-incomplet', 'volet-sans-engagement'],
  'test/fixtures/suivi/valmont-avenant-1.yaml': ['commune-inconnue', 'representant-sans-nom'],
  'test/fixtures/suivi/valmont.yaml': [
    'cameras-sans-autorisation',
    'chapitre-manquant',
    'commune-inconnue',
    'convention-coordination-manquante',
    'engagement-incomplet',
    'quantite-incomplete',
    'representant-sans-nom',
    'volet-sans-engagement',
  ],
};

const FILES = [...yamlFiles('examples'), ...yamlFiles('test/fixtures')];

async function valid(file: string): Promise<Contrat> {
  const checked = await checkContrat(file, new TextEncoder().encode(read(file)), { cog });
  if (!checked.ok)
    throw new Error(
      checked.problems
        .map(({ rule, message, range }) => `${range.start.line} ${rule}: ${message}`)
        .join('\n'),
    );
  return checked.value.contrat;
}

/** The document as plain text: ordinary spaces, no Markdown marks. */
const lu = async (file: string, piece: DocumentKind): Promise<string> =>
  renderMarkdown(await valid(file), { document: piece, templates: TEMPLATES })
    .markdown.replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/<br>/g, ' ')
    .replaceAll('**', '');

describe('examples and fixtures', () => {
  it('are the files that the test knows', () => {
    expect(FILES).toEqual(Object.keys(AVERTISSEMENTS));
    expect(FILES).toHaveLength(18);
  });

  it.each(FILES)('%s is valid and has only the expected warnings', async (file) => {
    const checked = await checkContrat(file, new TextEncoder().encode(read(file)), { cog });
    expect(checked.problems.filter(({ severity }) => severity === 'erreur')).toEqual([]);
    expect([...new Set(checked.problems.map(({ rule }) => rule))].sort()).toEqual(AVERTISSEMENTS[file]);
  });

  it.each(FILES.flatMap((file) => [[file, 'contrat'] as const, [file, 'tableau'] as const]))(
    '%s renders as %s',
    async (file, piece) => {
      const titre = (await valid(file)).document.titre.replaceAll('\u00a0', ' ');
      expect(await lu(file, piece)).toContain(titre);
    },
  );
});

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

/** Every path of properties that a schema allows, « axes[].engagements[].titre »: references followed. */
function cheminsDuSchema(): string[] {
  const schema = JSON.parse(read('schemas/csi.schema.json')) as Schema & { $defs: Record<string, Schema> };
  const follow = (node: Schema, path: string): string[] => {
    const name = node.$ref?.split('/').pop();
    // Any figure may be a range: its five forms are counted once, not at each place.
    if (name === 'valeur') return [];
    const { properties = {}, items, anyOf = [] } = name === undefined ? node : (schema.$defs[name] as Schema);
    return [
      ...Object.entries(properties).flatMap(([key, field]) => {
        const own = path === '' ? key : `${path}.${key}`;
        return [own, ...follow(field, own)];
      }),
      ...(items ? follow(items, `${path}[]`) : []),
      ...anyOf.flatMap((one) => follow(one, path)),
    ];
  };
  return [
    ...follow(schema, ''),
    ...Object.keys(schema.$defs.fourchette?.properties ?? {}).map((form) => `*.${form}`),
  ];
}

/** Every property path that a value fills in, and « *.name » for each name. */
function cheminsRemplis(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => cheminsRemplis(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [own, `*.${key}`, ...cheminsRemplis(field, own)];
  });
}

/** Fields that only csi writes, in the source that a public version carries and in a consolidated version. */
const OF_PUBLIC_VERSIONS = /^document\.consolidation|non_publies|^publication\.(version_publique|projet)$/;

describe('the fields of the schema', () => {
  const chemins = cheminsDuSchema();
  const manquants = (files: readonly string[]) => {
    const remplis = new Set(files.flatMap((file) => cheminsRemplis(contrat(file))));
    return chemins.filter((chemin) => !remplis.has(chemin) && !OF_PUBLIC_VERSIONS.test(chemin));
  };

  it('are all counted', () => {
    expect(chemins).toContain('axes[].engagements[].actions[].quantite.rythme.tous_les');
    expect(chemins).toContain('*.moins_de');
    expect(chemins.length).toBeGreaterThan(300);
    expect(new Set(chemins).size).toBe(chemins.length);
  });

  it('are all filled by an example or a fixture', () => {
    expect(manquants(FILES)).toEqual([]);
  });

  it('are all filled by the fictional contract and its kind of avenant', () => {
    const whole = ['test/fixtures/complet.yaml', 'test/fixtures/avenant.yaml', 'test/fixtures/images.yaml'];
    expect(manquants(whole)).toEqual([]);
  });
});

/** The titles of the commitments, in the order of the source; the first word says who makes it. */
const BOURGES = [
  'commun|méthodologie commune',
  'commun|rôle et les missions de chacun, police municipale et police nationale',
  'commun|convention de coordination entre la police municipale et la police nationale',
  'ville|développement du dispositif de vidéoprotection et du centre de supervision urbain',
  'commun|protocole « Participation citoyenne »',
  'commun|diversité de l’offre des travaux d’intérêt général et des travaux non rémunérés',
  'commun|violences faites aux femmes (violences conjugales et intrafamiliales)',
  'commun|convention avec le parquet pour la mise en œuvre de mesures de justice pénale de proximité',
  'ville|politique volontariste en matière de prévention de la délinquance',
  'commun|Parcours gagnant',
  'commun|« chantiers passerelles »',
  'commun|Lutter contre le séparatisme',
  'commun|actions de sensibilisation proposées par les services de l’État',
  'etat|Accompagner la collectivité à former les agents publics',
  'commun|partage de l’information sur les questions de prévention de la radicalisation',
  'etat|plan violence scolaire départemental',
  'etat|soutien et l’accompagnement à la parentalité',
  'ville|décrochage scolaire et l’absentéisme',
  'ville|prévention primaire',
  'ville|Accompagner la scolarité',
  'ville|Accompagner la parentalité',
  'ville|petite enfance (0 à 3 ans)',
  'ville|volonté forte de développer la coéducation',
  'ville|conseil des droits et devoirs des familles',
  'ville|Reconnaître, valoriser, encourager l’engagement des jeunes',
  'commun|programme de réussite éducative (PRE)',
  'commun|instance départementale chargée de la prévention de l’évitement scolaire',
  'commun|cité éducative',
  'commun|Le contrat de ville',
  'commun|Sécuriser les établissements scolaires',
  'commun|l’errance et la rupture sociale',
  'commun|parcours en termes d’accompagnement social',
  'commun|personnes cumulant problèmes de violences, incivilités et précarités',
];

describe('bourges', async () => {
  const engagements = (await valid('examples/bourges.yaml')).axes.flatMap((axe) => axe.engagements);
  const porteur = ({ porteurs }: { porteurs: string[] }) => (porteurs.length > 1 ? 'commun' : porteurs[0]);

  it('has every item of the source, in its order and its block', () => {
    expect(engagements).toHaveLength(BOURGES.length);
    for (const [i, item] of BOURGES.entries()) {
      const [qui, quoi] = item.split('|');
      expect([porteur(engagements[i] ?? { porteurs: [] }), engagements[i]?.titre]).toEqual([
        qui,
        expect.stringContaining(quoi ?? ''),
      ]);
    }
  });

  it.each([
    'Déclaration d’intention',
    'préfecture du Cher',
    'circulaire du 16 avril 2021',
    'PRMX2119950C',
    'six champs d’action',
    'La sécurité et la tranquillité publique',
    'La prévention sociale',
    '10 caméras par an',
    'présence d’un référent dans les commissions État/Ville',
    'en cours d’élaboration',
    'dépôt de plainte dans les structures de première prise en charge des victimes',
    'contrat local de sécurité et de prévention de la délinquance',
    'parcours de vie auprès des jeunes et des parents',
    'jeunes en déviance',
    'Chartes des valeurs républicaines',
    'salle pour les conférences ou salle de théâtre',
    'Éducation nationale – Justice – Préfecture',
    'le harcèlement et les violences scolaires, les dangers des réseaux sociaux, la santé, la lutte contre les stéréotypes filles/garçons',
    'Contrat de ville',
  ])('prints « %s »', async (fact) => {
    expect(await lu('examples/bourges.yaml', 'contrat')).toContain(fact);
  });

  it('prints every item with its own number', async () => {
    const text = await lu('examples/bourges.yaml', 'contrat');
    for (const item of BOURGES) expect(text).toContain(item.split('|')[1]);
    expect(text.match(/^(?:##### |- )\d\.\d+\. /gm)).toHaveLength(BOURGES.length);
  });
});

describe('toulouse', () => {
  it.each([
    'code INSEE 31555',
    '9 octobre 2020',
    '11 pages',
    'premier signé en France',
    'six volets',
    'Remplacer la totalité des départs',
    '+111 postes',
    '31 décembre 2021',
    'déjà réalisé : 13 (au 30 décembre 2020)',
    'reste 98',
    '15 en 2021, 15 en 2022 (30 en tout)',
    'Izards-Borderouge',
    'quartier de reconquête républicaine',
    'de 40 à 90 postes supplémentaires',
    'en 2022 : évaluation des besoins',
    '2023–2026',
    '+24 agents',
    '+19 agents',
    '+5 agents',
    'délégués du procureur',
    '+100 postes à partir de 330',
    'pour atteindre 430 postes',
    'au moins 20 postes par an, de 2021 à 2025 (soit au moins 100 en tout)',
    '+60 postes',
    'patrouilles de quartier',
    '+100 caméras à partir de 445',
    'pour atteindre 545 caméras',
    'permanences de la police municipale dans les mairies de quartier',
    'rappel à l’ordre',
    'logement',
    'garde des enfants',
    '« à la guerre contre la drogue et ses trafics »',
  ])('prints « %s »', async (fact) => {
    expect(await lu('examples/toulouse.yaml', 'contrat')).toContain(fact);
  });

  it('adds up both sides and counts « dont » once', async () => {
    const text = await lu('examples/toulouse.yaml', 'tableau');
    expect(text).toContain('111, dont 13 déjà réalisés (1.2) + 40 à 90 (1.4, sous condition) = 151 à 201');
    expect(text).toContain('Postes de l’État (justice) : 24 (2.1)');
    expect(text).toContain('caméras des collectivités : 100 (1.8)');
  });
});

describe('arles', () => {
  it.each([
    'code INSEE 13004',
    'le 18 août 2021',
    'Mme Frédérique Camilleri, préfète de police des Bouches-du-Rhône',
    '+7,6 % 2018–2019',
    '+15 postes ; calendrier : 10 en 2021, 5 en 2022 (15 en tout)',
    '(12 → 25 → 60)',
    '+50 caméras',
  ])('prints « %s »', async (fact) => {
    expect(await lu('examples/arles.yaml', 'contrat')).toContain(fact);
  });
});

describe('saint-dizier', () => {
  it.each([
    'le 26 juillet 2021',
    '319 communes',
    'de la Marne (51), de la Haute-Marne (52) et de la Meuse (55)',
    ...[
      '200068666',
      '200034718',
      '200033025',
      '200044253',
      '200042992',
      '200067379',
      '200066108',
      '245501184',
    ],
    '| Centres de supervision urbain, à Vitry-le-François, Bar-le-Duc et Saint-Dizier | – | 3 centres |',
    'cartographie commune de la délinquance',
    'participation citoyenne',
    'polices municipales',
    '1 400 000 € (première tranche)',
    '80 %, soit 1 120 000 €',
    'par paliers : 8, puis 12 gendarmes',
    'nouvelle caserne de gendarmerie',
  ])('prints « %s »', async (fact) => {
    expect(await lu('examples/saint-dizier.yaml', 'contrat')).toContain(fact);
  });

  it('counts its 319 communes, grouped by intercommunalité', async () => {
    const { territoire } = await valid('examples/saint-dizier.yaml');
    expect(territoire.epci?.reduce((sum, { nombre_communes }) => sum + (nombre_communes ?? 0), 0)).toBe(319);
    expect(territoire.epci).toHaveLength(8);
  });
});
