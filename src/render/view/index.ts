/**
 * The view: what a template reads. It is the contract under its own names, with every text ready for Markdown, and with what is
 * computed from it: numbers, groups, sums, names in place of ids. Whatever a template prints is a key of the file or one added here.
 */

import { annexesOf } from '../../model/annexes.ts';
import type { Cadre, Contrat } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { isPublicVersion } from '../../model/publique.ts';
import { withRenvois } from '../../model/renvois.ts';
import { buildArticles } from './articles.ts';
import { buildAxes, voletsWithoutEngagement } from './axes.ts';
import { buildDiagnostic } from './diagnostic.ts';
import { buildFaceAFace } from './face-a-face.ts';
import { costAfterDe } from './financement.ts';
import { indicateurText } from './indicateur.ts';
import { buildMaquette } from './maquette.ts';
import { DOCUMENT_NAMES, WORD_LISTS } from './mots.ts';
import { joinWithEt, shortName } from './names.ts';
import { buildPartie } from './parties.ts';
import { isProjet, versionText } from './projet.ts';
import { type CrossReferences, crossReferences } from './references.ts';
import { buildSignatureBlocs } from './signatures.ts';
import { withSourceTitles } from './sources-citees.ts';
import { buildTableau } from './tableau.ts';
import { prepare } from './texte.ts';
import { themesOf } from './themes.ts';
import { buildTotaux } from './totaux.ts';

/** The view of a contract; `signable` is false when the rules of stage `signature` found errors, and the document is then marked PROJET. */
export function buildView(raw: Contrat, signable = true) {
  const contrat = prepare(withSourceTitles(withRenvois(raw)));
  const redaction = raw.document.statut === 'projet';
  const engage = raw.document.type === 'contrat' || raw.document.type === 'charte';
  const to = crossReferences(contrat);
  const axes = buildAxes(contrat, to, redaction && engage);
  return {
    ...contrat,
    projet: isProjet(raw, signable),
    en_redaction: redaction,
    engage,
    ...buildDocument(raw, contrat),
    ...buildParties(contrat, to),
    ...buildChapters(contrat, to, axes),
    ...buildArticles(contrat),
    duree: contrat.duree,
    document: contrat.document,
    blocs_signature: buildSignatureBlocs(contrat.parties),
  };
}

/** What the cover and the preamble print: the kind of document, its territory, its version, its years. */
function buildDocument(raw: Contrat, { document, territoire, publication, axes }: Contrat) {
  const nature = DOCUMENT_NAMES[raw.document.type];
  const [debut, fin] = [yearOf(raw.duree?.debut), yearOf(raw.duree?.fin)];
  return {
    nature,
    surtitre: document.titre.startsWith(nature.nom) ? '' : nature.nom,
    territoire_distinct: !document.titre
      .toLocaleLowerCase('fr')
      .includes(territoire.nom.toLocaleLowerCase('fr')),
    territoire_decrit: Object.keys(territoire).some((key) => key !== 'nom'),
    publique: isPublicVersion(raw),
    mise_en_ligne: publication?.mise_en_ligne,
    non_publies: axes.flatMap(({ non_publies = [] }) => non_publies.map(({ numero }) => numero)),
    version_nommee: versionText(document.version),
    annees: debut && fin ? (debut === fin ? debut : `${debut}–${fin}`) : '',
  };
}

/** The parties, in all and by role, and the decisions by which they authorised the contract. */
function buildParties(contrat: Contrat, to: CrossReferences) {
  const parties = contrat.parties.map(buildPartie);
  return {
    parties,
    signataires: parties.filter(({ role }) => role === 'signataire'),
    associes: parties.filter(({ role }) => role === 'associe'),
    temoins: parties.filter(({ role }) => role === 'temoin'),
    epci: epciColumns(contrat),
    une_collectivite: parties.filter(({ camp }) => camp === 'collectivites').length === 1,
    deliberations: contrat.deliberations?.map((deliberation) => ({
      ...deliberation,
      nom: to.parties.get(deliberation.partie)?.nom ?? deliberation.partie,
    })),
  };
}

/** The chapters, from the diagnostic to the governance. */
function buildChapters(contrat: Contrat, to: CrossReferences, axes: ReturnType<typeof buildAxes>) {
  const { diagnostic, evaluation, gouvernance } = contrat;
  const nameOf = (id: string) => shortName(to.parties.get(id), id);
  return {
    diagnostic: diagnostic && buildDiagnostic(diagnostic, nameOf, themesOf(axes)),
    axes,
    tableau: buildTableau(axes),
    // An avenant says nothing of what it leaves as it is; what is not published may answer a volet that nothing else answers.
    volets_neant:
      contrat.document.type === 'avenant' || contrat.axes.some(({ non_publies }) => non_publies)
        ? []
        : voletsWithoutEngagement(axes),
    face_a_face: buildFaceAFace(axes),
    totaux: buildTotaux(contrat, axes),
    maquette: buildMaquette(contrat, to.parties),
    cout_global: contrat.cout_global && {
      ...contrat.cout_global,
      en_mots: costAfterDe(contrat.cout_global),
    },
    cadres: contrat.cadres?.map((cadre) => ({
      ...cadre,
      nature: distinctKind(cadre),
      lien: WORD_LISTS.relation?.[cadre.relation]?.replace(
        'le document',
        DOCUMENT_NAMES[contrat.document.type].le,
      ),
      noms: (cadre.parties ?? []).map(nameOf),
      annexe: joinWithEt(
        annexesOf(contrat).flatMap((annexe) =>
          cadre.id && annexe.cadre === cadre.id ? [annexe.numero] : [],
        ),
      ),
    })),
    evaluation: evaluation && {
      ...evaluation,
      indicateurs_en_mots: (evaluation.indicateurs ?? []).map(indicateurText),
    },
    signature: contrat.signature ?? {},
    gouvernance: gouvernance && {
      ...gouvernance,
      referents: gouvernance.referents?.map((referent) => ({ ...referent, nom: nameOf(referent.partie) })),
    },
  };
}

/** The kind of an existing frame of cooperation, unless its title already contains it. */
function distinctKind({ type, titre }: Cadre): string {
  const kind = WORD_LISTS.cadre?.[type] ?? '';
  if (type === 'autre') return '';
  return titre.toLocaleLowerCase('fr').includes(kind.toLocaleLowerCase('fr')) ? '' : kind;
}

/** Which optional columns of the table of EPCI have at least one cell to show. */
function epciColumns({ territoire: { epci = [] } }: Contrat) {
  return {
    habitants: epci.some(({ population }) => population !== undefined),
    exclusions: epci.some(({ exclusions }) => exclusions),
  };
}

const yearOf = (value: string | number | undefined) => daysOf(value)?.debut.slice(0, 4);
