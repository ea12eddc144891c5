import { capitalized } from '../../kernel/french/typography.ts';
import { campsOf, groupeOf } from '../../model/camps.ts';
import type { Action, Engagement, Pilote } from '../../model/contrat.ts';
import { NATIONAL_VOLETS, VOLET_TITLES } from '../../model/volets.ts';
import { budgetText } from './financement.ts';
import { indicateurText } from './indicateur.ts';
import { WORD_LISTS } from './mots.ts';
import { joinWithEt, namesText, shortName } from './names.ts';
import { eluText } from './people.ts';
import { periodText } from './periods.ts';
import { quantiteFigures, quantiteText } from './quantite.ts';
import { quantiteFigure } from './quantite-figure.ts';
import type { CrossReferences } from './references.ts';

// Four exports: the words of a pilot and of an action, and a commitment with all that is printed of it.

/** The statuses that the tables show, because the commitment is not simply promised. */
const MARKED: ReadonlySet<Engagement['statut']> = new Set([
  'abandonne',
  'pour_memoire',
  'en_elaboration',
  'realise',
]);

/** A service that leads a commitment: « Direction de la police municipale (Ville), directrice ». */
export function piloteText(
  { service, fonction, partie }: Pilote,
  parties: CrossReferences['parties'],
): string {
  const whose = partie ? shortName(parties.get(partie), partie) : service;
  return [whose === service ? service : `${service} (${whose})`, fonction].filter(Boolean).join(', ');
}

/** The deadline of a commitment and where it comes from: « 31 décembre 2028 ; source : convention de 2026 ». */
function calendarText({ echeance, echeance_relative, source_echeance }: Engagement): string {
  const parts = [dueText(echeance), echeance_relative, source_echeance && `source\u00a0: ${source_echeance}`];
  return parts.filter(Boolean).join('\u202f; ');
}

/** What an action holds besides its text: « +4 opérateurs (5 → 9) · Agglomération · échéance : 30 juin 2028 · à lancer ». */
export function actionDetails(
  { texte, quantite, porteurs, echeance, statut }: Action,
  parties: CrossReferences['parties'],
): string {
  // A quantity is named only if the text does not already name it.
  const named = quantite && texte.toLocaleLowerCase('fr').includes(quantite.grandeur.toLocaleLowerCase('fr'));
  const details = [
    quantite && (named ? quantiteFigures(quantite) : quantiteText(quantite)),
    namesText(porteurs ?? [], parties),
    echeance !== undefined && `échéance\u00a0: ${dueText(echeance)}`,
    statut && WORD_LISTS.statut?.[statut],
  ];
  return capitalized(details.filter(Boolean).join(' · '));
}

const dueText = (echeance: Engagement['echeance']): string =>
  echeance === undefined
    ? ''
    : echeance === 'permanent'
      ? 'sans terme (engagement permanent)'
      : periodText(echeance);

/**
 * A commitment with everything the templates print of it. `engagement` is already prepared for Markdown;
 * `listMissing` makes the sheet list what is still missing.
 */
export function buildEngagement(
  engagement: Engagement,
  numero: string,
  to: CrossReferences,
  listMissing: boolean,
) {
  const noms = (ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => shortName(to.parties.get(id), id));
  const links = (ids: readonly string[] | undefined, map: ReadonlyMap<string, string>) =>
    (ids ?? []).map((id) => map.get(id) ?? id).join('\u202f; ');
  const { quantite, pilote, indicateurs, echeance } = engagement;
  const manques = [
    pilote ? '' : 'pilote',
    echeance === undefined && !engagement.echeance_relative ? 'échéance' : '',
    indicateurs ? '' : 'indicateur',
  ].filter(Boolean);
  const priorites = (engagement.priorites ?? []).map(
    (id) => `la priorité «\u00a0${to.priorites.get(id) ?? id}\u00a0»`,
  );
  return {
    ...engagement,
    numero,
    groupe: groupeOf(engagement, to.parties),
    camps: campsOf(engagement, to.parties),
    marque: MARKED.has(engagement.statut) ? WORD_LISTS.statut?.[engagement.statut ?? ''] : '',
    qui: namesText(engagement.porteurs, to.parties),
    avec: joinWithEt([...noms(engagement.partenaires), ...(engagement.autres_partenaires ?? [])]),
    plusieurs_pilotes: (engagement.copilotes ?? []).length > (pilote ? 0 : 1),
    conduite: [...(pilote ? [pilote] : []), ...(engagement.copilotes ?? [])]
      .map((one) => piloteText(one, to.parties))
      .join('\u202f; '),
    elu_en_mots: engagement.elu_referent && eluText(engagement.elu_referent, to.parties),
    quantite_en_mots: quantite && quantiteText(quantite),
    quantite_breve: quantite && quantiteFigure(quantite),
    compris_dans: links(engagement.dont_de ? [engagement.dont_de] : [], to.engagements),
    ajoute_a: links(engagement.s_ajoute_a ? [engagement.s_ajoute_a] : [], to.engagements),
    contreparties: links(engagement.contrepartie_de, to.engagements),
    rendez_vous: links(engagement.clause_rendez_vous ? [engagement.clause_rendez_vous] : [], to.clauses),
    volet_propre: engagement.volet && VOLET_TITLES[engagement.volet],
    volet_circulaire: engagement.volet !== undefined && NATIONAL_VOLETS.includes(engagement.volet),
    budget: budgetText(engagement, to.parties),
    calendrier: calendarText(engagement),
    consolide: to.marques.get(engagement.id) ?? '',
    sert: [
      ...(engagement.objectif
        ? [`l’objectif «\u00a0${to.objectifs.get(engagement.objectif) ?? engagement.objectif}\u00a0»`]
        : []),
      ...priorites,
    ].join('\u202f; '),
    indicateurs_en_mots: (indicateurs ?? []).map(indicateurText),
    actions: engagement.actions?.map((action) => ({
      ...action,
      precisions: actionDetails(action, to.parties),
    })),
    a_completer: listMissing && manques.length > 0 ? joinWithEt(manques) : '',
  };
}

export type EngagementView = ReturnType<typeof buildEngagement>;
