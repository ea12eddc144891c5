import type { Cadre, Contrat } from '../../model/contrat.ts';
import { engagementsSitues, numeroAxe } from '../../model/engagements.ts';
import { bornes } from '../../model/periodes.ts';
import { TITRES_VOLETS } from '../../model/volets.ts';
import { constatsParNature, tableIndicateurs } from './diagnostic.ts';
import { parGroupe, renvois, vueEngagement } from './engagement.ts';
import { faceAFace } from './face-a-face.ts';
import { graphiqueIndicateurs } from './graphique.ts';
import { indicateurEnMots } from './indicateur.ts';
import { MOTS, NATURES } from './mots.ts';
import { blocsSignature, nomCourt, vuePartie } from './parties.ts';
import { axesDuTableau, lignesDuTableau, totauxEnMots } from './tableau.ts';
import { preparer } from './texte.ts';

const annee = (value: string | number | undefined) => bornes(value)?.debut.slice(0, 4);

/** The kind of an existing frame, unless its title already says it. */
function natureDistincte({ type, titre }: Cadre): string {
  const kind = MOTS.cadre?.[type] ?? '';
  if (type === 'autre') return '';
  return titre.toLocaleLowerCase('fr').includes(kind.toLocaleLowerCase('fr')) ? '' : kind;
}

/** Which columns of the table of EPCI have anything to say. */
function colonnesEpci({ territoire: { epci = [] } }: Contrat) {
  return {
    habitants: epci.some(({ population }) => population !== undefined),
    exclusions: epci.some(({ exclusions }) => exclusions),
  };
}

/** « version 0.3 » for a number, the name as it is for a name. */
export const nommerVersion = (version: string | undefined) =>
  version && /^v?\d/i.test(version) ? `version ${version}` : (version ?? '');

/** Whether a document says PROJET: a draft always, any other until it can be signed. */
export const estProjet = ({ document }: Contrat, signable: boolean): boolean =>
  document.statut === 'projet' || !signable;

/**
 * What the templates see: the contract under its own names, each text ready for Markdown, and beside it what is computed — numbers,
 * groups, sums, names in place of ids. A name that a template prints is either a key of the file or one of those below.
 */
export function buildView(raw: Contrat, signable = true) {
  const contrat = preparer(raw);
  const { document, parties, diagnostic, duree } = contrat;
  const redaction = raw.document.statut === 'projet';
  const engage = raw.document.type === 'contrat' || raw.document.type === 'charte';
  const nature = NATURES[raw.document.type];
  const to = renvois(contrat);
  const numeros = new Map(engagementsSitues(contrat).map(({ engagement, numero }) => [engagement, numero]));
  const axes = contrat.axes.map((axe, a) => {
    const engagements = axe.engagements.map((engagement) =>
      vueEngagement(engagement, numeros.get(engagement) ?? '', to, redaction && engage),
    );
    return {
      ...axe,
      numero: numeroAxe(axe, a),
      volet_titre: axe.volet && TITRES_VOLETS[axe.volet],
      volet_distinct:
        axe.volet !== undefined &&
        TITRES_VOLETS[axe.volet].toLocaleLowerCase('fr') !== axe.titre.toLocaleLowerCase('fr'),
      priorites_servies: (axe.priorites ?? []).map((id) => to.priorites.get(id) ?? id),
      engagements,
      groupes: parGroupe(engagements),
    };
  });
  const court = (id: string) => nomCourt(to.parties.get(id), id);
  const collectivites = parties.map(vuePartie).filter(({ camp }) => camp === 'collectivites');
  const [debut, fin] = [annee(raw.duree?.debut), annee(raw.duree?.fin)];
  return {
    ...contrat,
    projet: estProjet(raw, signable),
    en_redaction: redaction,
    engage,
    nature,
    surtitre: document.titre.startsWith(nature.nom) ? '' : nature.nom,
    territoire_distinct: !document.titre
      .toLocaleLowerCase('fr')
      .includes(contrat.territoire.nom.toLocaleLowerCase('fr')),
    territoire_decrit: Object.keys(contrat.territoire).some((key) => key !== 'nom'),
    version_nommee: nommerVersion(document.version),
    annees: debut && fin ? (debut === fin ? debut : `${debut}–${fin}`) : '',
    parties: parties.map(vuePartie),
    signataires: parties.filter(({ role }) => role === 'signataire').map(vuePartie),
    associes: parties.filter(({ role }) => role === 'associe').map(vuePartie),
    temoins: parties.filter(({ role }) => role === 'temoin').map(vuePartie),
    epci: colonnesEpci(contrat),
    une_collectivite: collectivites.length === 1,
    deliberations: contrat.deliberations?.map((deliberation) => ({
      ...deliberation,
      nom: to.parties.get(deliberation.partie)?.nom ?? deliberation.partie,
    })),
    diagnostic: diagnostic && {
      ...diagnostic,
      table: tableIndicateurs(diagnostic),
      graphique: graphiqueIndicateurs(diagnostic),
      constats_par_nature: constatsParNature(diagnostic),
      moyens: diagnostic.moyens?.map((moyen) => ({
        ...moyen,
        nom: moyen.partie ? court(moyen.partie) : '–',
      })),
    },
    axes,
    tableau: lignesDuTableau(axes),
    volets_neant: axesDuTableau(axes)
      .filter(({ axe }) => !axe)
      .map(({ libelle }) => libelle),
    face_a_face: faceAFace(axes),
    totaux: totauxEnMots(contrat, axes),
    cadres: contrat.cadres?.map((cadre) => ({
      ...cadre,
      nature: natureDistincte(cadre),
      lien: MOTS.relation?.[cadre.relation]?.replace('le document', nature.le),
      noms: (cadre.parties ?? []).map(court),
    })),
    evaluation: contrat.evaluation && {
      ...contrat.evaluation,
      indicateurs_en_mots: (contrat.evaluation.indicateurs ?? []).map(indicateurEnMots),
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
    blocs_signature: blocsSignature(parties),
  };
}

export type View = ReturnType<typeof buildView>;
