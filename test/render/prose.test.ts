import { describe, expect, it } from 'vitest';
import { numberInWords } from '../../src/kernel/french/words.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { TEMPLATES } from '../support/files.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\\([[\]])/g, '$1');

const PARTIES = [
  { id: 'etat', type: 'etat', nom: 'L’État', abrege: 'État', role: 'signataire' },
  { id: 'parquet', type: 'justice', nom: 'Parquet', role: 'signataire' },
  { id: 'ville', type: 'commune', nom: 'Ville de Bourges', abrege: 'Ville', role: 'signataire' },
  { id: 'agglo', type: 'epci', nom: 'Bourges Plus', role: 'signataire' },
  { id: 'bus', type: 'transporteur', nom: 'Bus du Cher', role: 'signataire' },
  { id: 'relais', type: 'association', nom: 'Relais', role: 'associe' },
];

/** A document of these chapters, in Markdown with ordinary spaces. */
function printed(rest: object = {}, type = 'contrat', signable = false): string {
  const contrat = {
    version: 1,
    document: { type, titre: 'Essai', statut: 'adopte' },
    territoire: { nom: 'Ailleurs' },
    parties: PARTIES,
    axes: [],
    ...rest,
  } as unknown as Contrat;
  return plain(renderMarkdown(contrat, { document: 'contrat', templates: TEMPLATES, signable }).markdown);
}

/** What follows a heading, up to the next one. */
function chapter(text: string, heading: string): string {
  const [, after = ''] = text.split(`${heading}\n`);
  return (after.split(/^#+ /m)[0] ?? '').trim();
}

describe('a text after a word of the document', () => {
  it.each([
    ['Le code de la sécurité intérieure', 'Vu le code de la sécurité intérieure.'],
    ['L’avis du procureur.', 'Vu l’avis du procureur.'],
    ['La loi du 5 mars 2007 ;', 'Vu la loi du 5 mars 2007.'],
    ['Les articles L. 132-1 et suivants', 'Vu les articles L. 132-1 et suivants.'],
    ['la circulaire', 'Vu la circulaire.'],
    ['Lesparre : son arrêté', 'Vu Lesparre : son arrêté.'],
  ])('begins as within a sentence: %s', (visa, expected) => {
    expect(chapter(printed({ visas: [visa] }), '## Visas').split('\n')[0]).toBe(expected);
  });

  it('and the office of a person too', () => {
    const parties = PARTIES.map((one) =>
      one.id === 'parquet'
        ? {
            ...one,
            representants: [{ prenom: 'Anne', nom: 'Martin', qualite: 'La procureure de la République' }],
          }
        : one,
    );
    expect(printed({ parties })).toContain('Anne Martin, la procureure de la République');
  });

  it('says who presides, even when it says « présidé par » itself', () => {
    const said = (presidence: string) =>
      printed({
        gouvernance: { instances: [{ nom: 'Comité de pilotage', frequence: 'annuelle', presidence }] },
      });
    for (const text of ['Présidé par le préfet', 'le préfet', 'est présidé par le préfet.', 'Le préfet'])
      expect(said(text)).toContain('est présidé par le préfet.');
  });
});

describe('the evaluation', () => {
  const said = (evaluation: object, type?: string) =>
    chapter(printed({ evaluation }, type), '## Article 3 — Évaluation');
  it.each([
    [{ frequence: 'annuelle' }, 'L’évaluation du présent contrat est annuelle.'],
    [{ frequence: 'Annuel' }, 'L’évaluation du présent contrat est annuelle.'],
    [
      { frequence: 'semestrielle', premiere_echeance: '2027-06-30' },
      'L’évaluation du présent contrat est semestrielle ; la première est remise le 30 juin 2027.',
    ],
    [
      { frequence: 'une fois par an', premiere_echeance: 2027 },
      'Le présent contrat est évalué une fois par an ; la première évaluation est remise en 2027.',
    ],
    [
      { frequence: 'unique', premiere_echeance: '2029-S1' },
      'L’évaluation du présent contrat est unique ; elle est remise au 1er semestre 2029.',
    ],
    [
      { frequence: 'au fil de l’eau' },
      'Le présent contrat fait l’objet d’une évaluation, dont la fréquence est la suivante : au fil de l’eau.',
    ],
    [
      { frequence: 'à compléter', premiere_echeance: 'à compléter' },
      'Le présent contrat fait l’objet d’une évaluation, dont la fréquence est la suivante : [à compléter : fréquence] ; la première est remise [à compléter : première échéance].',
    ],
    [
      { frequence: 'annuelle', livrable: 'Bilan annuel.' },
      'L’évaluation du présent contrat est annuelle. L’évaluation donne lieu à un bilan annuel.',
    ],
    [
      { frequence: 'annuelle', livrable: 'synthèse' },
      'L’évaluation du présent contrat est annuelle. L’évaluation donne lieu à une synthèse.',
    ],
    [
      { frequence: 'annuelle', livrable: 'chiffres clés' },
      'L’évaluation du présent contrat est annuelle. L’évaluation donne lieu au document suivant : chiffres clés.',
    ],
  ])('%j', (evaluation, words) => {
    expect(said(evaluation)).toBe(words);
  });

  it('keeps the capital of a name in what is decided later', () => {
    const objet = (text: string) =>
      /- en 2029 : (.*)\./.exec(
        printed({
          evaluation: { frequence: 'annuelle', clauses_rendez_vous: [{ date: 2029, objet: text }] },
        }),
      )?.[1];
    expect(['Renforts', 'Évaluation des besoins', 'Bourges et ses quartiers', 'PSIG'].map(objet)).toEqual([
      'renforts',
      'évaluation des besoins',
      'Bourges et ses quartiers',
      'PSIG',
    ]);
  });

  it('agrees with the kind of document', () => {
    expect(said({ frequence: 'tous les deux ans' }, 'charte')).toBe(
      'La présente charte est évaluée tous les deux ans.',
    );
  });
});

describe('a body that follows the document', () => {
  const said = (instance: object) =>
    chapter(
      printed({ gouvernance: { instances: [{ nom: 'Comité de pilotage', ...instance }] } }),
      '### Comité de pilotage',
    );
  it.each([
    [{ frequence: 'deux fois par an' }, 'Le comité de pilotage se réunit deux fois par an.'],
    [{ frequence: 'annuelle' }, 'Le comité de pilotage tient une réunion annuelle.'],
    [{ frequence: 'à convenir' }, 'Le comité de pilotage se réunit à la fréquence suivante : à convenir.'],
    [
      { frequence: 'chaque mois', presidence: 'le préfet et le maire' },
      'Le comité de pilotage est présidé par le préfet et le maire. Il se réunit chaque mois.',
    ],
    [
      { frequence: 'chaque mois', presidence: 'préfet et maire' },
      'Le comité de pilotage est présidé comme suit : préfet et maire. Il se réunit chaque mois.',
    ],
    [
      { frequence: 'chaque mois', composition: ['Les signataires', 'la Région, invitée'] },
      'Le comité de pilotage réunit les signataires, et la Région, invitée. Il se réunit chaque mois.',
    ],
    [
      { frequence: 'chaque mois', presidence: 'Mme Roy' },
      'Le comité de pilotage est présidé par Mme Roy. Il se réunit chaque mois.',
    ],
    [
      { frequence: 'chaque mois', composition: ['procureur de la République'] },
      'Le comité de pilotage se compose comme suit : procureur de la République. Il se réunit chaque mois.',
    ],
    [
      { frequence: 'chaque mois', missions: ['Mettre en œuvre le bilan', 'arrêter les suites.'] },
      'Le comité de pilotage se réunit chaque mois. Il est chargé de mettre en œuvre le bilan et d’arrêter les suites.',
    ],
    [
      { frequence: 'chaque mois', missions: ['bilan', 'suites'] },
      'Le comité de pilotage se réunit chaque mois. Ses missions sont les suivantes : bilan ; suites.',
    ],
  ])('%j', (instance, words) => {
    expect(said(instance)).toBe(words);
  });

  it('agrees with its name, or is an instance', () => {
    const of = (nom: string) =>
      chapter(printed({ gouvernance: { instances: [{ nom, frequence: 'chaque mois' }] } }), `### ${nom}`);
    expect(of('Cellule de veille')).toBe('La cellule de veille se réunit chaque mois.');
    expect(of('Réunion de coordination')).toBe('La réunion de coordination se tient chaque mois.');
    expect(of('COPIL')).toBe('L’instance se réunit chaque mois.');
  });
});

describe('the term', () => {
  const said = (duree: object, rest: object = {}, type?: string) =>
    chapter(
      printed({ duree: { debut: '2026-09-15', fin: '2032-03-31', ...duree }, ...rest }, type),
      '## Article 3 — Durée et révision',
    );
  const begins = 'Le présent contrat prend effet le 15 septembre 2026. ';
  it.each([
    [{}, `${begins}Il prend fin le 31 mars 2032.`],
    [{ fondement: 'duree_fixe' }, `${begins}Il prend fin le 31 mars 2032.`],
    [{ debut: 2026, fin: 2032 }, 'Le présent contrat prend effet en 2026. Il prend fin en 2032.'],
    [
      { fondement: 'mandat_municipal' },
      `${begins}Il est conclu pour la durée du mandat municipal restant à courir, et au plus tard jusqu’au 31 mars 2032.`,
    ],
    [
      { fondement: 'mandat_municipal', fin: '2032-03' },
      `${begins}Il est conclu pour la durée du mandat municipal restant à courir, et au plus tard jusqu’en mars 2032.`,
    ],
    [
      { entree_en_vigueur: 'derniere_signature' },
      'Le présent contrat prend effet à la date de la dernière signature. Il prend fin le 31 mars 2032.',
    ],
    [
      { reconduction: 'Reconductible une fois' },
      `${begins}Il prend fin le 31 mars 2032.\n\nIl est reconductible une fois.`,
    ],
    [
      { reconduction: 'Par accord exprès' },
      `${begins}Il prend fin le 31 mars 2032.\n\nIl est renouvelé par accord exprès.`,
    ],
    [
      { reconduction: 'Le contrat n’est pas reconduit.' },
      `${begins}Il prend fin le 31 mars 2032.\n\nLe contrat n’est pas reconduit.`,
    ],
  ])('%j', (duree, words) => {
    expect(said(duree)).toBe(words);
  });

  it('agrees with the document, and a declaration is not concluded', () => {
    expect(said({ fondement: 'mandat_municipal' }, {}, 'charte')).toContain('Elle est conclue pour la durée');
    expect(said({ fondement: 'mandat_municipal' }, {}, 'declaration_intention')).toContain(
      'Elle vaut pour la durée',
    );
  });

  it('completes what an author only began', () => {
    const text = said(
      {},
      { revision: { avenant: 'Par avenant signé de toutes', resiliation: 'Avec un préavis de trois mois.' } },
    );
    expect(text).toContain(
      '\n\nLe présent contrat est modifié par avenant signé de toutes.\n\nIl est mis fin au présent contrat avec un préavis de trois mois.',
    );
    expect(said({}, { revision: { resiliation: 'Une partie peut se retirer' } })).toContain(
      '\n\nUne partie peut se retirer.',
    );
  });
});

describe('the territory', () => {
  const said = (territoire: object) => chapter(printed({ territoire }), '## Article 2 — Territoire');
  const toulouse = { code_insee: '31555', nom: 'Toulouse' };
  it.each([
    [
      { nom: 'Toulouse', communes: [toulouse] },
      'Le présent contrat porte sur la commune de Toulouse (Haute-Garonne), code INSEE 31555.',
    ],
    [
      {
        nom: 'Arles',
        communes: [{ code_insee: '13004', nom: 'Arles', population: 50000 }],
        departements: ['13'],
      },
      'Le présent contrat porte sur la commune d’Arles (Bouches-du-Rhône), code INSEE 13004, qui compte 50 000 habitants.',
    ],
    [
      { nom: 'Le pays', nombre_communes: 1, population: 1 },
      'Le présent contrat porte sur le territoire suivant : Le pays, soit 1 commune et 1 habitant.',
    ],
    [
      { nom: 'Le pays', departements: ['18'], zone_competence: 'mixte' },
      'Le présent contrat porte sur le territoire suivant : Le pays.\n\nCe territoire est situé dans le département du Cher (18).\n\nLa police nationale et la gendarmerie nationale y sont compétentes.',
    ],
    [
      { nom: 'Le pays', departements: ['18', '58'], zone_competence: 'police' },
      'Le présent contrat porte sur le territoire suivant : Le pays.\n\nCe territoire est situé dans les départements du Cher (18) et de la Nièvre (58).\n\nLa police nationale y est compétente.',
    ],
    [
      { nom: 'Le pays', communes: [toulouse] },
      'Le présent contrat porte sur le territoire suivant : Le pays.\n\nCe territoire comprend la commune suivante :\n\n- Toulouse (code INSEE 31555).',
    ],
    [
      { nom: 'Le pays', quartiers_prioritaires: [{ nom: 'Nord' }] },
      'Le présent contrat porte sur le territoire suivant : Le pays.\n\nLe quartier ou secteur suivant y est désigné :\n\n- Nord.',
    ],
  ])('%j', (territoire, words) => {
    expect(said(territoire)).toBe(words);
  });
});

describe('the sentence before commitments', () => {
  const one = (titre: string, porteurs: string[], rest: object = {}) => ({ titre, porteurs, ...rest });
  const said = (engagements: object[], type?: string) => {
    const axes = [
      { id: 'a', titre: 'Axe', engagements: engagements.map((each, i) => ({ id: `e${i}`, ...each })) },
    ];
    return printed({ axes }, type)
      .match(/^#### .*\n\n(.*)$/gm)
      ?.map((text) => text.split('\n\n')[1]);
  };
  it.each([
    [[one('Recruter', ['etat'])], 'L’État s’engage à :'],
    [[one('Recruter', ['parquet', 'etat'])], 'L’État s’engage à :'],
    [[one('Renforts de police', ['etat'])], 'L’État prend les engagements suivants :'],
    [[one('Animer la rue', ['ville']), one('Se doter d’un plan', ['ville'])], 'La Ville s’engage à :'],
    [[one('Recruter', ['parquet'])], 'Le parquet s’engage à :'],
    [[one('Recruter', ['ville', 'agglo'])], 'La Ville et Bourges Plus s’engagent ensemble à :'],
    [
      [one('Recruter', ['ville']), one('Payer', ['agglo'])],
      'Chacune pour ce qui la concerne, les collectivités s’engagent à :',
    ],
    [[one('Patrouiller', ['etat', 'ville'])], 'L’État et la Ville s’engagent ensemble à :'],
    [
      [one('Patrouiller', ['etat', 'ville']), one('Roder', ['etat', 'bus'])],
      'Les parties que désigne chaque engagement s’engagent ensemble à :',
    ],
    [[one('Patrouiller', ['etat', 'relais'])], 'L’État s’engage à :'],
    [[one('Agir', ['relais'])], 'L’engagement 1.1 n’est porté que par des parties qui ne signent pas.'],
    [
      [one('Agir', ['ville']), one('Renoncer', ['ville'], { statut: 'abandonne' })],
      'L’engagement 1.2 n’est rappelé que pour mémoire. La Ville s’engage à :',
    ],
    [
      [one('Agir', ['ville'], { statut: 'pour_memoire' }), one('Fuir', ['ville'], { statut: 'abandonne' })],
      'Les engagements 1.1 et 1.2 ne sont rappelés que pour mémoire.',
    ],
  ])('%j', (engagements, words) => {
    expect(said(engagements)).toEqual([words]);
  });

  it('only prepares in a declaration', () => {
    expect(said([one('Recruter', ['etat'])], 'declaration_intention')).toEqual([
      'L’État prépare les engagements suivants :',
    ]);
  });

  it('says which commitments an announced number leaves out', () => {
    const axes = (statut: string) => [
      { id: 'a', titre: 'Axe', engagements: [{ id: 'e', ...one('Agir', ['etat']), statut }] },
    ];
    const document = { type: 'contrat', titre: 'Essai', statut: 'adopte', engagements_annonces: 4 };
    const words = 'Ceux qui sont abandonnés ou rappelés pour mémoire n’y sont pas comptés.';
    expect(printed({ document, axes: axes('abandonne') })).toContain(
      `au nombre de 4, sont énoncés ci-après, axe par axe. Chacun se cite par son numéro. ${words}`,
    );
    expect(printed({ document, axes: axes('en_cours') })).not.toContain(words);
    expect(printed({ axes: axes('abandonne') })).not.toContain(words);
  });
});

describe('the copies and the version', () => {
  const made = (signature: object) => /Fait à .*/.exec(printed({ signature }))?.[0];
  it.each([
    [
      { lieu: 'Bourges', date: '2026-09-15', exemplaires: 10 },
      'Fait à Bourges, le 15 septembre 2026, en dix exemplaires originaux.',
    ],
    [
      { lieu: 'Bourges', date: '2026-09-15', exemplaires: 1 },
      'Fait à Bourges, le 15 septembre 2026, en un exemplaire original.',
    ],
    [
      { lieu: 'Bourges', date: '2026-09-15', electronique: true },
      'Fait à Bourges, le 15 septembre 2026, par voie électronique.',
    ],
    [{ lieu: 'Bourges', date: '2026-09-15', electronique: false }, 'Fait à Bourges, le 15 septembre 2026.'],
    [{}, 'Fait à ……………………………, le …………………………….'],
  ])('%j', (signature, words) => {
    expect(made(signature)).toBe(words);
  });

  it('are counted in words', () => {
    expect([1, 17, 20, 21, 30, 70, 71, 77, 80, 81, 90, 91, 99].map(numberInWords)).toEqual(
      'un dix-sept vingt vingt_et_un trente soixante-dix soixante_et_onze soixante-dix-sept quatre-vingts quatre-vingt-un quatre-vingt-dix quatre-vingt-onze quatre-vingt-dix-neuf'
        .split(' ')
        .map((word) => word.replaceAll('_', ' ')),
    );
    expect([100, 2.5, -1].map(numberInWords)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['projet', '0.3', 'Version 0.3'],
    ['adopte', '1.0', 'Version 1.0, adoptée'],
    ['a_signer', '1.0', 'Version 1.0, pour signature'],
    ['signe', '1.0', 'Version 1.0, signée'],
    ['signe', 'territoire fictif', 'Version signée — territoire fictif'],
    ['a_signer', undefined, 'Version pour signature'],
  ])('%s, %s', (statut, version, words) => {
    const document = { type: 'contrat', titre: 'Essai', statut, ...(version ? { version } : {}) };
    expect(printed({ document }, 'contrat', true)).toContain(`:::pied\n${words}\n:::`);
  });

  it.each([
    ['projet', '0.3', 'Version 0.3'],
    ['adopte', '1.0', 'Version 1.0, adoptée, à corriger avant la signature'],
    ['adopte', undefined, 'Version adoptée, à corriger avant la signature'],
    ['a_signer', '1.0', 'Version 1.0, à corriger avant la signature'],
    ['signe', 'territoire fictif', 'Version dite signée, à corriger — territoire fictif'],
  ])('beside the mark PROJET: %s, %s', (statut, version, words) => {
    const document = { type: 'contrat', titre: 'Essai', statut, ...(version ? { version } : {}) };
    const text = printed({ document });
    expect(text).toContain('::mention[PROJET]');
    expect(text).toContain(`:::pied\n${words}\n:::`);
  });

  it('and the day of the signature stand on the cover, when it is known', () => {
    const cover = (signature: object) => printed({ signature }).split('\n## ')[0];
    expect(cover({ lieu: 'Bourges', date: '2026-09-15' })).toContain(
      '**Signature**\n\n- Le 15 septembre 2026, à Bourges\n',
    );
    for (const unknown of [{}, { lieu: 'Bourges' }, { lieu: 'Bourges', date: 'à compléter' }])
      expect(cover(unknown)).not.toContain('**Signature**');
  });
});
