import { campsOf, type Groupe, groupeOf } from '../../model/camps.ts';
import type { Action, Contrat, Engagement, Partie, Pilote } from '../../model/contrat.ts';
import { placedEngagements } from '../../model/engagements.ts';
import { VOLET_TITLES } from '../../model/volets.ts';
import { budgetText } from './financement.ts';
import { indicateurText } from './indicateur.ts';
import { WORD_LISTS } from './mots.ts';
import { joinWithEt, namesText, shortName } from './parties.ts';
import { quantiteFigure, quantiteFigures, quantiteText } from './quantite.ts';
import { periodText } from './valeurs.ts';

/** What links and names the commitments print: everything a commitment refers to by id, already worded. */
export interface CrossReferences {
  parties: ReadonlyMap<string, Partie>;
  /** « 1.2 (Recruter…) » by id of commitment or action. */
  engagements: ReadonlyMap<string, string>;
  priorites: ReadonlyMap<string, string>;
  objectifs: ReadonlyMap<string, string>;
  clauses: ReadonlyMap<string, string>;
}

/** The words for every id of a prepared contract. */
export function crossReferences(contrat: Contrat): CrossReferences {
  const situes = placedEngagements(contrat);
  const named = <T extends { id?: string; numero?: string; libelle: string }>(items: readonly T[]) =>
    items.flatMap(({ id, numero, libelle }) =>
      id ? [[id, [numero, libelle].filter(Boolean).join(' — ')] as const] : [],
    );
  return {
    parties: new Map(contrat.parties.map((partie) => [partie.id, partie])),
    engagements: new Map(
      situes.map(({ engagement, numero }) => [engagement.id, `${numero} (${engagement.titre})`]),
    ),
    priorites: new Map(named(contrat.diagnostic?.priorites ?? [])),
    objectifs: new Map(contrat.axes.flatMap((axe) => named(axe.objectifs ?? []))),
    clauses: new Map(
      (contrat.evaluation?.clauses_rendez_vous ?? []).flatMap(({ id, date, objet }) =>
        id ? [[id, `${objet} (${periodText(date)})`]] : [],
      ),
    ),
  };
}

/** What the tables say beside a commitment that is not simply promised. */
const MARKED: ReadonlySet<Engagement['statut']> = new Set([
  'abandonne',
  'pour_memoire',
  'en_elaboration',
  'realise',
]);

/** A service that leads: « Direction de la police municipale (Ville), directrice ». */
function piloteText({ service, fonction, partie }: Pilote, parties: CrossReferences['parties']): string {
  const whose = partie ? shortName(parties.get(partie), partie) : service;
  return [whose === service ? service : `${service} (${whose})`, fonction].filter(Boolean).join(', ');
}

/** When a commitment falls due, begins and stands: « 31 décembre 2028 ; début : septembre 2026 ; en cours ». */
function calendarText({ debut, echeance, echeance_relative, statut }: Engagement): string {
  const due =
    echeance === undefined
      ? ''
      : echeance === 'permanent'
        ? 'sans terme (engagement permanent)'
        : periodText(echeance);
  const parts = [
    due,
    echeance_relative,
    debut === undefined ? '' : `début\u00a0: ${periodText(debut)}`,
    statut && WORD_LISTS.statut?.[statut],
  ];
  return parts.filter(Boolean).join('\u202f; ');
}

/** An action on one line: its figures without naming again what the text names. */
function actionText({ texte, quantite }: Action): string {
  if (!quantite) return texte;
  const named = texte.toLocaleLowerCase('fr').includes(quantite.grandeur.toLocaleLowerCase('fr'));
  return `${texte} — ${named ? quantiteFigures(quantite) : quantiteText(quantite)}`;
}

/** A commitment with everything the templates print of it; `contrat` is already prepared for Markdown. */
export function buildEngagement(
  engagement: Engagement,
  numero: string,
  to: CrossReferences,
  signaleManques: boolean,
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
    (id) => `priorité «\u202f${to.priorites.get(id) ?? id}\u202f»`,
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
    quantite_en_mots: quantite && quantiteText(quantite),
    quantite_breve: quantite && quantiteFigure(quantite),
    compris_dans: links(engagement.dont_de ? [engagement.dont_de] : [], to.engagements),
    ajoute_a: links(engagement.s_ajoute_a ? [engagement.s_ajoute_a] : [], to.engagements),
    contreparties: links(engagement.contrepartie_de, to.engagements),
    rendez_vous: links(engagement.clause_rendez_vous ? [engagement.clause_rendez_vous] : [], to.clauses),
    volet_propre: engagement.volet && VOLET_TITLES[engagement.volet],
    budget: budgetText(engagement, to.parties),
    calendrier: calendarText(engagement),
    sert: [
      ...(engagement.objectif
        ? [`objectif «\u202f${to.objectifs.get(engagement.objectif) ?? engagement.objectif}\u202f»`]
        : []),
      ...priorites,
    ].join('\u202f; '),
    indicateurs_en_mots: (indicateurs ?? []).map(indicateurText),
    actions: engagement.actions?.map((action) => ({
      ...action,
      qui: namesText(action.porteurs ?? [], to.parties),
      en_mots: actionText(action),
    })),
    a_completer: signaleManques && manques.length > 0 ? joinWithEt(manques) : '',
  };
}

export type EngagementView = ReturnType<typeof buildEngagement>;

/** Commitments by who makes them, each group where its first commitment stands in the file. */
export function byGroupe(
  engagements: readonly EngagementView[],
): { groupe: Groupe; engagements: EngagementView[] }[] {
  const groupes = new Map<Groupe, EngagementView[]>();
  for (const engagement of engagements) {
    const members = groupes.get(engagement.groupe);
    if (members) members.push(engagement);
    else groupes.set(engagement.groupe, [engagement]);
  }
  return [...groupes].map(([groupe, members]) => ({ groupe, engagements: members }));
}
