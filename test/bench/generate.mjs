// Writes a csi file of N commitments: same N, same bytes. `node test/bench/generate.mjs 60 > 60.yaml`
import { stringify } from 'yaml';
import { AXES, LIEUX, SUITES } from './phrases.mjs';

const PARTIES = [
  {
    id: 'prefet',
    type: 'etat',
    nom: 'L’État, préfecture de Loir-et-Cher',
    abrege: 'État',
    departement: '41',
    qualite: 'préfet de Loir-et-Cher',
    prenom: 'Claire',
    nomDeFamille: 'Vasseur',
  },
  {
    id: 'procureur',
    type: 'justice',
    nom: 'L’État, parquet près le tribunal judiciaire de Valmont',
    abrege: 'Parquet',
    qualite: 'procureur de la République',
    prenom: 'Hugo',
    nomDeFamille: 'Lemoine',
  },
  {
    id: 'rectorat',
    type: 'education',
    nom: 'L’État, académie d’Orléans-Tours',
    abrege: 'Académie',
    qualite: 'recteur de l’académie',
    prenom: 'Nadia',
    nomDeFamille: 'Berthier',
  },
  {
    id: 'ville',
    type: 'commune',
    nom: 'La ville de Valmont-sur-Loire',
    abrege: 'Ville',
    code_insee: '41999',
    qualite: 'maire',
    prenom: 'Paul',
    nomDeFamille: 'Girodet',
  },
  {
    id: 'agglo',
    type: 'epci',
    nom: 'La communauté d’agglomération du Val-Clair',
    abrege: 'Agglomération',
    siren: '200099935',
    qualite: 'présidente',
    prenom: 'Anne',
    nomDeFamille: 'Delcourt',
  },
  {
    id: 'departement',
    type: 'departement',
    nom: 'Le département de Loir-et-Cher',
    abrege: 'Département',
    departement: '41',
    qualite: 'président',
    prenom: 'Marc',
    nomDeFamille: 'Tissier',
  },
  {
    id: 'bailleur',
    type: 'bailleur',
    nom: 'L’office public de l’habitat du Val-Clair',
    abrege: 'Bailleur',
    qualite: 'directrice générale',
    prenom: 'Sonia',
    nomDeFamille: 'Fabre',
  },
];
const ETAT = new Set(['prefet', 'procureur', 'rectorat']);
const SERIES = [
  ['cambriolages', 'Cambriolages de logement', 'logements', 14.2],
  ['vols-vehicules', 'Vols de véhicule', 'habitants', 3.1],
  ['coups-blessures', 'Coups et blessures volontaires', 'habitants', 8.4],
  ['violences-familiales', 'Violences intrafamiliales', 'habitants', 4.9],
  ['degradations', 'Destructions et dégradations volontaires', 'habitants', 11.7],
  ['stupefiants', 'Trafic et usage de stupéfiants', 'habitants', 5.3],
];

const at = (text, lieu) => text.replaceAll('§', lieu);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

function quantite(q, lieu, n) {
  const base = { grandeur: at(q.grandeur, lieu), ...(q.unite ? { unite: q.unite } : {}) };
  const variation = (q.variation ?? 0) + (n % 5);
  switch (q.forme) {
    case 'variation':
      return { ...base, reference: { valeur: q.base, date: 2025 }, cible: q.base + variation, variation };
    case 'echeancier': {
      const steps = [2027, 2028, 2029, 2030].map((periode, i) => ({
        periode,
        valeur: Math.floor(variation / 4) + (i < variation % 4 ? 1 : 0),
      }));
      return {
        ...base,
        reference: { valeur: q.base, date: '2026-01' },
        cible: q.base + sum(steps.map((s) => s.valeur)),
        variation,
        echeancier: steps,
      };
    }
    case 'nombre':
      return { ...base, nombre: q.nombre + (q.nombre > 1 ? n % 7 : 0) };
    case 'rythme':
      return { ...base, rythme: { valeur: q.valeur + (n % 3), par: q.par, debut: 2027, fin: 2031 } };
    case 'fourchette':
      return {
        ...base,
        reference: { valeur: 10 * (q.minimum + 1), date: 2025 },
        variation: { minimum: q.minimum, maximum: q.maximum + (n % 6) },
      };
    default:
      return { ...base, pourcentage: { valeur: q.valeur, de: q.de }, periode: { debut: 2027, fin: 2031 } };
  }
}

function engagement(axe, e, n) {
  const kind = axe.kinds[e % axe.kinds.length];
  const lieu = LIEUX[(Math.floor(e / axe.kinds.length) * 37 + e * 7) % LIEUX.length];
  const other = kind.porteurs.some((id) => ETAT.has(id)) ? 'ville' : 'prefet';
  const montant = 4000 * (2 + ((n * 13) % 40));
  const payer = ETAT.has(kind.porteurs[0]) ? 'ville' : kind.porteurs[0];
  return {
    id: `${axe.id}-${e + 1}`,
    titre: at(kind.titre, lieu),
    // As in real contracts: one in three has only a title, the others a sentence or two.
    ...(n % 3 === 0
      ? {}
      : { description: [at(kind.texte, lieu), ...(n % 3 === 1 ? [SUITES[n % 8]] : [])].join(' ') }),
    porteurs: kind.porteurs,
    ...(kind.porteurs.includes(other) ? {} : { partenaires: [other] }),
    pilote: { service: kind.service, partie: kind.porteurs[0] },
    ...(n % 2 ? {} : { lieux: [lieu] }),
    quantite: quantite(kind.quantite, lieu, n),
    // A schedule, a rhythm or a share runs to 2031.
    echeance: /echeancier|rythme|pourcentage/.test(kind.quantite.forme)
      ? 'permanent'
      : ['2027-12-31', '2028-06-30', '2029-T3', '2030', 'permanent'][n % 5],
    statut: ['a_lancer', 'en_cours', 'a_lancer'][n % 3],
    ...(n % 4
      ? {}
      : {
          cout: { montant },
          financements: [
            {
              source: 'fonds interministériel de prévention de la délinquance',
              partie: 'prefet',
              montant: montant / 2,
              annee: 2027,
              acquis: n % 8 === 0,
            },
            { source: 'budget propre', partie: payer, montant: montant / 2, annee: 2027 },
          ],
        }),
    indicateurs: [
      {
        libelle: `Part de la population du ${lieu} qui se dit en sécurité`,
        ...(n % 2 ? {} : { reference: '52 %', cible: `${60 + (n % 15)} %` }),
        frequence: 'annuelle',
      },
    ],
  };
}

/** A valid contract of `count` commitments, distributed over the six axes, as an object. */
export function contrat(count) {
  const axes = AXES.map((axe, a) => {
    const size = Math.floor(count / AXES.length) + (a < count % AXES.length ? 1 : 0);
    return {
      id: axe.id,
      volet: axe.volet,
      titre: axe.titre,
      presentation: `Les parties partagent les constats du diagnostic et retiennent pour cet axe ${size} engagements, suivis chacun par un service nommé.`,
      engagements: Array.from({ length: size }, (_, e) => engagement(axe, e, e * AXES.length + a)),
    };
  });
  return {
    version: 1,
    document: {
      type: 'contrat',
      titre: 'Contrat de sécurité intégrée de Valmont-sur-Loire',
      sous_titre: '2026-2032',
      statut: 'projet',
      version: '0.9',
      date: '2026-09-01',
    },
    territoire: {
      nom: 'Valmont-sur-Loire',
      communes: [{ code_insee: '41999', nom: 'Valmont-sur-Loire', population: 48210 }],
      departements: ['41'],
      zone_competence: 'police',
      quartiers_prioritaires: [{ code: 'QN04199I', nom: 'Les Tilleuls', nature: 'qpv' }],
    },
    parties: PARTIES.map(({ qualite, prenom, nomDeFamille, ...partie }) => ({
      ...partie,
      role: 'signataire',
      representants: [{ prenom, nom: nomDeFamille, qualite }],
    })),
    deliberations: ['ville', 'agglo', 'departement'].map((partie, i) => ({
      partie,
      numero: `2026-${41 + i}`,
      date: '2026-06-25',
      executoire_le: '2026-06-30',
    })),
    signature: { date: '2026-09-15', lieu: 'Valmont-sur-Loire' },
    duree: { debut: '2026-09-15', fin: '2032-03-31', fondement: 'mandat_municipal' },
    visas: [
      'le code de la sécurité intérieure, notamment ses articles L. 132-1 et suivants et L. 512-4',
      'l’arrêté préfectoral du 3 mars 2026 qui autorise la vidéoprotection',
      'le code général des collectivités territoriales, notamment son article L. 2122-21',
      'la circulaire du Premier ministre n° 6258-SG du 16 avril 2021 relative aux contrats de sécurité intégrée',
    ],
    preambule:
      'La sécurité est un droit pour chaque habitant et une condition de l’exercice des libertés. L’État en est le garant ; les collectivités y concourent dans le champ de leurs compétences.\n\nLe présent contrat réunit leurs engagements réciproques, tirés d’un diagnostic partagé, chiffrés, datés et suivis.',
    diagnostic: {
      date: '2026-05',
      methode:
        'Diagnostic conduit par les services de l’État et de la ville de janvier à mai 2026, complété par trois ateliers d’habitants.',
      sources: [
        {
          id: 'bench',
          titre: 'Chiffres inventés pour la mesure de vitesse',
          producteur: 'csi',
          millesime: 2026,
        },
      ],
      indicateurs: SERIES.map(([id, libelle, denominateur, taux], i) => ({
        id,
        libelle,
        unite: 'fait',
        denominateur,
        source: 'bench',
        serie: [2020, 2021, 2022, 2023, 2024, 2025].map((annee, y) =>
          i === 5 && y === 1
            ? { annee, etat: 'non_diffuse' }
            : {
                annee,
                nombre: Math.round(taux * (40 + ((i * 7 + y * 11) % 17))),
                taux: Number((taux * (0.8 + ((i * 7 + y * 11) % 17) / 40)).toFixed(1)),
              },
        ),
      })),
      constats: [
        {
          texte:
            'La coordination quotidienne entre la police nationale et la police municipale est installée.',
          nature: 'force',
        },
        {
          texte: 'Les abords de la gare concentrent les atteintes aux personnes en soirée.',
          nature: 'faiblesse',
        },
      ],
    },
    axes,
    cadres: [
      {
        type: 'clspd',
        titre: 'Conseil local de sécurité et de prévention de la délinquance',
        relation: 'inclut',
      },
      {
        type: 'convention_coordination',
        titre: 'Convention de coordination des polices',
        parties: ['prefet', 'ville'],
        debut: 2025,
        fin: 2028,
        relation: 'inclut',
      },
    ],
    gouvernance: {
      instances: [
        {
          nom: 'Comité de pilotage',
          presidence: 'préfet et maire',
          composition: ['procureur de la République', 'recteur', 'présidente de l’agglomération'],
          frequence: 'deux fois par an',
        },
      ],
    },
    evaluation: { frequence: 'annuelle', premiere_echeance: '2027-09-30', livrable: 'bilan annuel' },
    revision: { avenant: 'Le contrat est modifié par avenant signé de toutes les parties.' },
    annexes: [{ titre: 'Charte déontologique du partage d’informations' }],
  };
}

/** The same contract as YAML text. */
export function yaml(count) {
  return stringify(contrat(count), { lineWidth: 120, aliasDuplicateObjects: false });
}

if (process.argv[1] === import.meta.filename) process.stdout.write(yaml(Number(process.argv[2] ?? 60)));
