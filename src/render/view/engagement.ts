import { type Groupe, groupeDe } from '../../model/camps.ts';
import type { Contrat, Engagement, Financement, Fourchette, IndicateurSuivi, Partie, Pilote } from '../../model/contrat.ts';
import { engagementsSitues } from '../../model/engagements.ts';
import type { Etendue, Valeur } from '../../model/quantites.ts';
import { montantDe } from '../../model/totaux.ts';
import { accorder } from '../../model/unites.ts';
import { TITRES_VOLETS } from '../../model/volets.ts';
import { euros, nombre, periode, valeur } from '../valeurs.ts';
import { joindre, nomCourt } from './parties.ts';
import { quantiteBreve, quantiteEnMots } from './quantite.ts';

/** What links and names the commitments print: everything a commitment refers to by id, already worded. */
export interface Renvois {
  parties: ReadonlyMap<string, Partie>;
  /** « 1.2 (Recruter…) » by id of commitment or action. */
  engagements: ReadonlyMap<string, string>;
  priorites: ReadonlyMap<string, string>;
  objectifs: ReadonlyMap<string, string>;
  clauses: ReadonlyMap<string, string>;
}

/** The words for every id of a prepared contract. */
export function renvois(contrat: Contrat): Renvois {
  const situes = engagementsSitues(contrat);
  const named = <T extends { id?: string; numero?: string; libelle: string }>(items: readonly T[]) =>
    items.flatMap(({ id, numero, libelle }) => (id ? [[id, [numero, libelle].filter(Boolean).join(' ')] as const] : []));
  return {
    parties: new Map(contrat.parties.map((partie) => [partie.id, partie])),
    engagements: new Map(situes.map(({ engagement, numero }) => [engagement.id, `${numero} (${engagement.titre})`])),
    priorites: new Map(named(contrat.diagnostic?.priorites ?? [])),
    objectifs: new Map(contrat.axes.flatMap((axe) => named(axe.objectifs ?? []))),
    clauses: new Map(
      (contrat.evaluation?.clauses_rendez_vous ?? []).flatMap(({ id, date, objet }) => (id ? [[id, `${objet} (${periode(date)})`]] : [])),
    ),
  };
}

const chiffre = (value: number | string | undefined, unite?: string) =>
  typeof value === 'number' ? `${nombre(value)}${unite ? ` ${accorder(unite, value)}` : ''}` : value;

/** An indicator on one line: « nombre de postes pourvus : 330 → 430 postes, relevé annuel ». */
export function indicateurEnMots({ libelle, reference, cible, unite, frequence, source }: IndicateurSuivi): string {
  const figures = [
    reference === undefined ? undefined : `base ${chiffre(reference, unite)}`,
    cible === undefined ? undefined : `cible ${chiffre(cible, unite)}`,
  ];
  const rest = [
    ...figures,
    reference === undefined && cible === undefined ? unite : undefined,
    frequence && `fréquence\u00a0: ${frequence}`,
    source && `source\u00a0: ${source}`,
  ];
  return [libelle, rest.filter(Boolean).join(', ')].filter(Boolean).join('\u00a0: ');
}

/** An amount as written: « 1 400 000 € », « environ 2 700 000 €, par an ». */
export function montantEnMots(montant: Valeur, par?: string): string {
  return `${valeur(montant, euros)}${par ? ` par ${par}` : ''}`;
}

function financementEnMots(financement: Financement, cout: Engagement['cout'], parties: Renvois['parties']): string {
  const { source, partie, montant, par, part, annee, acquis, objet } = financement;
  const share = part === undefined ? undefined : `${valeur(part)}\u202f%`;
  const computed = montant === undefined ? montantDe(financement, cout) : undefined;
  const amount =
    montant !== undefined
      ? montantEnMots(montant, par)
      : computed && montantEnMots(computed.min === computed.max ? computed.min : bornees(computed), par ?? cout?.par);
  const who = partie ? nomCourt(parties.get(partie), partie) : undefined;
  const state = acquis === undefined ? undefined : acquis ? 'acquis' : 'non acquis à ce jour';
  const figures = share && amount ? `${share}, soit ${amount}` : (share ?? amount);
  const rest = [figures, annee === undefined ? undefined : `en ${annee}`, objet, state].filter(Boolean).join(', ');
  return `${source}${who && who !== source ? ` (${who})` : ''}${rest ? `\u00a0: ${rest}` : ''}`;
}

/** A computed range as a value: only its finite bounds. */
const bornees = ({ min, max }: Etendue): Fourchette => ({
  ...(Number.isFinite(min) ? { minimum: min } : {}),
  ...(Number.isFinite(max) ? { maximum: max } : {}),
});

/** A service that leads: « Direction de la police municipale (Ville), directrice ». */
const piloteEnMots = ({ service, fonction, partie }: Pilote, parties: Renvois['parties']) =>
  [`${service}${partie ? ` (${nomCourt(parties.get(partie), partie)})` : ''}`, fonction].filter(Boolean).join(', ');

/** A commitment with everything the templates print of it; `contrat` is already prepared for Markdown. */
export function vueEngagement(engagement: Engagement, numero: string, to: Renvois, signaleManques: boolean) {
  const noms = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => nomCourt(to.parties.get(id), id));
  const links = (ids: readonly string[] | undefined, map: ReadonlyMap<string, string>) =>
    (ids ?? []).map((id) => map.get(id) ?? id).join('\u202f; ');
  const { quantite, cout, pilote, indicateurs, echeance } = engagement;
  const manques = [
    pilote ? '' : 'pilote',
    echeance === undefined && !engagement.echeance_relative ? 'échéance' : '',
    indicateurs ? '' : 'indicateur',
  ].filter(Boolean);
  return {
    ...engagement,
    numero,
    groupe: groupeDe(engagement, to.parties),
    qui: joindre(noms(engagement.porteurs)),
    avec: joindre([...noms(engagement.partenaires), ...(engagement.autres_partenaires ?? [])]),
    conduite: [...(pilote ? [pilote] : []), ...(engagement.copilotes ?? [])].map((one) => piloteEnMots(one, to.parties)).join('\u202f; '),
    quantite_en_mots: quantite && quantiteEnMots(quantite),
    quantite_breve: quantite && quantiteBreve(quantite),
    compris_dans: links(engagement.dont_de ? [engagement.dont_de] : [], to.engagements),
    ajoute_a: links(engagement.s_ajoute_a ? [engagement.s_ajoute_a] : [], to.engagements),
    contreparties: links(engagement.contrepartie_de, to.engagements),
    rendez_vous: links(engagement.clause_rendez_vous ? [engagement.clause_rendez_vous] : [], to.clauses),
    volet_propre: engagement.volet && TITRES_VOLETS[engagement.volet],
    cout_en_mots: cout && montantEnMots(cout.montant, cout.par),
    objectif_servi: links(engagement.objectif ? [engagement.objectif] : [], to.objectifs),
    priorites_servies: links(engagement.priorites, to.priorites),
    financements_en_mots: (engagement.financements ?? [])
      .map((financement) => financementEnMots(financement, cout, to.parties))
      .join('\u202f; '),
    indicateurs_en_mots: (indicateurs ?? []).map(indicateurEnMots),
    actions: engagement.actions?.map((action) => ({
      ...action,
      qui: joindre(noms(action.porteurs)),
      quantite_en_mots: action.quantite && quantiteEnMots(action.quantite),
    })),
    a_completer: signaleManques && manques.length > 0 ? joindre(manques) : '',
  };
}

export type VueEngagement = ReturnType<typeof vueEngagement>;

/** Commitments by who makes them, each group where its first commitment stands in the file. */
export function parGroupe(engagements: readonly VueEngagement[]): { groupe: Groupe; engagements: VueEngagement[] }[] {
  const groupes = new Map<Groupe, VueEngagement[]>();
  for (const engagement of engagements) {
    const members = groupes.get(engagement.groupe);
    if (members) members.push(engagement);
    else groupes.set(engagement.groupe, [engagement]);
  }
  return [...groupes].map(([groupe, members]) => ({ groupe, engagements: members }));
}
