/**
 * The view: what a template reads. It is the contract under its own names, with every text ready for Markdown, and with what is
 * computed from it: numbers, groups, sums, names in place of ids. Whatever a template prints is a key of the file or one added here.
 */

import { annexesOf } from '../../model/annexes.ts';
import { withClausesTypes } from '../../model/clauses.ts';
import type { Cadre, Contrat } from '../../model/contrat.ts';
import { withRenvois } from '../../model/renvois.ts';
import { type Theme, themeOf } from '../../model/theme.ts';
import { buildArticles } from './articles.ts';
import { buildAvenantArticles, inWords } from './avenant.ts';
import { buildAxes, voletsWithoutEngagement } from './axes.ts';
import { buildConsolidation } from './consolidation.ts';
import { buildDiagnostic } from './diagnostic.ts';
import { buildDocument } from './document.ts';
import { buildEcheancier } from './echeancier.ts';
import { buildEmblemes } from './emblemes.ts';
import { buildEssentiel } from './essentiel.ts';
import { buildFaceAFace } from './face-a-face.ts';
import { costAfterDe } from './financement.ts';
import { indicateurText } from './indicateur.ts';
import { buildMaquette } from './maquette.ts';
import { DOCUMENT_NAMES, WORD_LISTS } from './mots.ts';
import { joinWithEt, shortName } from './names.ts';
import { buildParties } from './parties.ts';
import { partyName } from './party-name.ts';
import { spanText } from './periods.ts';
import { isProjet } from './projet.ts';
import { dureeParagraphs } from './prose/duree.ts';
import { evaluationText } from './prose/evaluation.ts';
import { instanceText } from './prose/gouvernance.ts';
import { afterColon, following } from './prose/sentence.ts';
import { territoireTexts } from './prose/territoire.ts';
import { type CrossReferences, crossReferences } from './references.ts';
import { buildSignatureBlocs } from './signatures.ts';
import { withSourceTitles } from './sources-citees.ts';
import type { DonneesSuivi } from './suivi/donnees.ts';
import { fichesOf } from './suivi/fiches.ts';
import { buildSuivi } from './suivi/index.ts';
import { buildTableau } from './tableau.ts';
import { prepare } from './texte.ts';
import { themesOf } from './themes.ts';
import { buildTotaux } from './totaux.ts';

/**
 * The view of a contract with the pages that its theme keeps and has room for; `signable` is false when the rules of stage `signature` found errors, and the document is then marked PROJET.
 * With `suivi`, what its follow-up says; with `choisis`, only these commitments are shown.
 */
export function buildView(
  given: Contrat,
  signable = true,
  theme: Theme = themeOf(given.theme),
  suivi?: DonneesSuivi,
  choisis = suivi?.engagements,
) {
  const { pages } = theme;
  // What numbers the annexes reads the pages from the contract.
  const raw: Contrat = { ...given, theme: { ...given.theme, pages } };
  const contrat = prepare(withSourceTitles(withRenvois(withClausesTypes(raw))));
  const projet = isProjet(raw, signable);
  const redaction = raw.document.statut === 'projet';
  const engage = raw.document.type === 'contrat' || raw.document.type === 'charte';
  const to = crossReferences(contrat);
  const axes = buildAxes(contrat, to, redaction && engage);
  const parties = buildParties(contrat, to.parties);
  const suivie = suivi && buildSuivi(withRenvois(given), axes, to, suivi);
  return {
    ...contrat,
    projet,
    en_redaction: redaction,
    engage,
    ...buildDocument(raw, contrat, projet),
    ...parties,
    epci: epciColumns(contrat),
    territoire: { ...contrat.territoire, en_mots: territoireTexts(contrat) },
    ...buildChapters(contrat, to, axes),
    ...buildArticles(contrat),
    essentiel: pages.essentiel && engage ? buildEssentiel(contrat, axes, parties, theme) : undefined,
    duree: contrat.duree,
    visas: contrat.visas?.map(following),
    considerants: contrat.considerants?.map(following),
    objet_de_l_avenant: contrat.avenant && afterColon(contrat.avenant.objet),
    avenant: contrat.avenant && inWords(contrat.avenant),
    consolidation: buildConsolidation(contrat, numerosOf(axes)),
    articles_de_l_avenant: buildAvenantArticles(contrat),
    clauses_duree: dureeParagraphs(contrat, DOCUMENT_NAMES[contrat.document.type]),
    document: contrat.document,
    emblemes: buildEmblemes(raw),
    blocs_signature: buildSignatureBlocs(contrat.parties),
    ...(suivi && { suivi: suivie }),
    ...((suivie ?? choisis) && { axes: fichesOf(axes, choisis, suivie) }),
  };
}

const numerosOf = (axes: ReturnType<typeof buildAxes>) =>
  new Map(axes.flatMap(({ engagements }) => engagements.map(({ id, numero }) => [id, numero] as const)));

/** The chapters, from the diagnostic to the governance. */
function buildChapters(contrat: Contrat, to: CrossReferences, axes: ReturnType<typeof buildAxes>) {
  const { diagnostic, evaluation, gouvernance } = contrat;
  const nameOf = (id: string) => shortName(to.parties.get(id), id);
  const courtOf = (id: string) => {
    const partie = to.parties.get(id);
    return partie ? partyName(partie).court : id;
  };
  return {
    diagnostic: diagnostic && buildDiagnostic(diagnostic, nameOf, themesOf(axes), contrat.territoire),
    axes,
    tableau: buildTableau(axes),
    // An avenant says nothing of what it leaves as it is; what is not published may answer a volet that nothing else answers.
    volets_neant:
      contrat.document.type === 'avenant' || contrat.axes.some(({ non_publies }) => non_publies)
        ? []
        : voletsWithoutEngagement(axes),
    face_a_face: buildFaceAFace(axes, contrat.theme?.pages?.donnant_donnant !== false),
    totaux: buildTotaux(contrat, axes),
    echeancier: buildEcheancier(contrat, axes),
    maquette: buildMaquette(contrat, to.parties),
    cout_global: contrat.cout_global && {
      ...contrat.cout_global,
      en_mots: costAfterDe(contrat.cout_global),
    },
    cadres: contrat.cadres?.map((cadre) => ({
      ...cadre,
      nature: distinctKind(cadre),
      lien: WORD_LISTS.relation?.[cadre.relation] ?? '',
      periode: spanText(cadre.debut, cadre.fin),
      noms: (cadre.parties ?? []).map(nameOf),
      annexe: joinWithEt(
        annexesOf(contrat).flatMap((annexe) =>
          cadre.id && annexe.cadre === cadre.id ? [annexe.numero] : [],
        ),
      ),
    })),
    evaluation: evaluation && {
      ...evaluation,
      en_mots: evaluationText(evaluation, DOCUMENT_NAMES[contrat.document.type]),
      clauses_rendez_vous: evaluation.clauses_rendez_vous?.map((clause) => ({
        ...clause,
        en_mots: afterColon(clause.objet),
      })),
      indicateurs_en_mots: (evaluation.indicateurs ?? []).map(indicateurText),
    },
    signature: contrat.signature ?? {},
    gouvernance: gouvernance && {
      ...gouvernance,
      instances: gouvernance.instances.map((instance) => ({ ...instance, en_mots: instanceText(instance) })),
      referents: gouvernance.referents?.map((referent) => ({ ...referent, nom: courtOf(referent.partie) })),
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
