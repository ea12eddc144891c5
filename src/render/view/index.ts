import type { Cadre, Contrat } from '../../model/contrat.ts';
import { axeNumero, placedEngagements } from '../../model/engagements.ts';
import { daysOf } from '../../model/periodes.ts';
import { VOLET_TITLES } from '../../model/volets.ts';
import { buildIndicateurTable, constatsByNature } from './diagnostic.ts';
import { buildEngagement, byGroupe, crossReferences } from './engagement.ts';
import { buildFaceAFace } from './face-a-face.ts';
import { buildGraphique } from './graphique.ts';
import { indicateurText } from './indicateur.ts';
import { DOCUMENT_NAMES, WORD_LISTS } from './mots.ts';
import { buildPartie, buildSignatureBlocs, shortName } from './parties.ts';
import { axesInTableOrder, buildTableau, buildTotaux } from './tableau.ts';
import { prepare } from './texte.ts';

const yearOf = (value: string | number | undefined) => daysOf(value)?.debut.slice(0, 4);

/** The kind of an existing frame, unless its title already says it. */
function distinctKind({ type, titre }: Cadre): string {
  const kind = WORD_LISTS.cadre?.[type] ?? '';
  if (type === 'autre') return '';
  return titre.toLocaleLowerCase('fr').includes(kind.toLocaleLowerCase('fr')) ? '' : kind;
}

/** Which columns of the table of EPCI have anything to say. */
function epciColumns({ territoire: { epci = [] } }: Contrat) {
  return {
    habitants: epci.some(({ population }) => population !== undefined),
    exclusions: epci.some(({ exclusions }) => exclusions),
  };
}

/** « version 0.3 » for a number, the name as it is for a name. */
export const versionText = (version: string | undefined) =>
  version && /^v?\d/i.test(version) ? `version ${version}` : (version ?? '');

/** Whether a document says PROJET: a draft always, any other until it can be signed. */
export const isProjet = ({ document }: Contrat, signable: boolean): boolean =>
  document.statut === 'projet' || !signable;

/**
 * What the templates see: the contract under its own names, each text ready for Markdown, and beside it what is computed — numbers,
 * groups, sums, names in place of ids. A name that a template prints is either a key of the file or one of those below.
 */
export function buildView(raw: Contrat, signable = true) {
  const contrat = prepare(raw);
  const { document, parties, diagnostic, duree } = contrat;
  const redaction = raw.document.statut === 'projet';
  const engage = raw.document.type === 'contrat' || raw.document.type === 'charte';
  const nature = DOCUMENT_NAMES[raw.document.type];
  const to = crossReferences(contrat);
  const numeros = new Map(placedEngagements(contrat).map(({ engagement, numero }) => [engagement, numero]));
  const axes = contrat.axes.map((axe, a) => {
    const engagements = axe.engagements.map((engagement) =>
      buildEngagement(engagement, numeros.get(engagement) ?? '', to, redaction && engage),
    );
    return {
      ...axe,
      numero: axeNumero(axe, a),
      volet_titre: axe.volet && VOLET_TITLES[axe.volet],
      volet_distinct:
        axe.volet !== undefined &&
        VOLET_TITLES[axe.volet].toLocaleLowerCase('fr') !== axe.titre.toLocaleLowerCase('fr'),
      priorites_servies: (axe.priorites ?? []).map((id) => to.priorites.get(id) ?? id),
      engagements,
      groupes: byGroupe(engagements),
    };
  });
  const court = (id: string) => shortName(to.parties.get(id), id);
  const collectivites = parties.map(buildPartie).filter(({ camp }) => camp === 'collectivites');
  const [debut, fin] = [yearOf(raw.duree?.debut), yearOf(raw.duree?.fin)];
  return {
    ...contrat,
    projet: isProjet(raw, signable),
    en_redaction: redaction,
    engage,
    nature,
    surtitre: document.titre.startsWith(nature.nom) ? '' : nature.nom,
    territoire_distinct: !document.titre
      .toLocaleLowerCase('fr')
      .includes(contrat.territoire.nom.toLocaleLowerCase('fr')),
    territoire_decrit: Object.keys(contrat.territoire).some((key) => key !== 'nom'),
    version_nommee: versionText(document.version),
    annees: debut && fin ? (debut === fin ? debut : `${debut}–${fin}`) : '',
    parties: parties.map(buildPartie),
    signataires: parties.filter(({ role }) => role === 'signataire').map(buildPartie),
    associes: parties.filter(({ role }) => role === 'associe').map(buildPartie),
    temoins: parties.filter(({ role }) => role === 'temoin').map(buildPartie),
    epci: epciColumns(contrat),
    une_collectivite: collectivites.length === 1,
    deliberations: contrat.deliberations?.map((deliberation) => ({
      ...deliberation,
      nom: to.parties.get(deliberation.partie)?.nom ?? deliberation.partie,
    })),
    diagnostic: diagnostic && {
      ...diagnostic,
      table: buildIndicateurTable(diagnostic),
      graphique: buildGraphique(diagnostic),
      constats_par_nature: constatsByNature(diagnostic),
      moyens: diagnostic.moyens?.map((moyen) => ({
        ...moyen,
        nom: moyen.partie ? court(moyen.partie) : '–',
      })),
    },
    axes,
    tableau: buildTableau(axes),
    volets_neant: axesInTableOrder(axes)
      .filter(({ axe }) => !axe)
      .map(({ libelle }) => libelle),
    face_a_face: buildFaceAFace(axes),
    totaux: buildTotaux(contrat, axes),
    cadres: contrat.cadres?.map((cadre) => ({
      ...cadre,
      nature: distinctKind(cadre),
      lien: WORD_LISTS.relation?.[cadre.relation]?.replace('le document', nature.le),
      noms: (cadre.parties ?? []).map(court),
    })),
    evaluation: contrat.evaluation && {
      ...contrat.evaluation,
      indicateurs_en_mots: (contrat.evaluation.indicateurs ?? []).map(indicateurText),
    },
    signature: contrat.signature ?? {},
    gouvernance: contrat.gouvernance && {
      ...contrat.gouvernance,
      referents: contrat.gouvernance.referents?.map((referent) => ({
        ...referent,
        nom: court(referent.partie),
      })),
    },
    duree,
    document,
    blocs_signature: buildSignatureBlocs(parties),
  };
}

export type View = ReturnType<typeof buildView>;
