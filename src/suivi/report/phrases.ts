import { VERDICTS } from '../../catalogue/verdicts.ts';
import { formatDay, MONTHS } from '../../kernel/french/date.ts';
import { count, list } from '../../kernel/french/list.ts';
import { formatNumber, NBSP } from '../../kernel/french/number.ts';
import type { Contrat } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import type { Colonne } from '../../model/totaux.ts';
import { inflected } from '../../model/unites.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import type { Releve, SourceConstat } from '../model.ts';
import { monthsBetween } from '../temps.ts';
import type { VerdictSuivi } from '../verdict.ts';

// The words of every format, exported one by one: figures, verdicts, sides, days.

const STATUTS: Readonly<Record<string, string>> = {
  a_lancer: 'à lancer',
  en_elaboration: 'en discussion',
  bloque: 'bloqué',
  suspendu: 'suspendu',
  abandonne: 'abandonné',
  pour_memoire: 'pour mémoire',
};

/** A figure as it is printed. */
export const figure = (value: number): string => formatNumber(value, { space: NBSP, decimals: 2 });

/** What is done and what is promised, with the sign of the contract; empty where nothing can be compared. */
export function fait({ objectif, jugement }: LigneEtat): string {
  const { fait } = jugement.constat ?? {};
  return fait === undefined ? '' : figure(objectif.sens * fait + 0);
}

/** What is promised in all; empty where no figure says it. */
export const du = ({ objectif: { du, sens } }: LigneEtat): string =>
  du === undefined ? '' : figure(sens * du);

/** The share that is done, in whole per cent; undefined where there is none. */
export function part({ objectif: { du, niveauSeul }, jugement }: LigneEtat): number | undefined {
  const { fait } = jugement.constat ?? {};
  return fait === undefined || !du || du < 0 || niveauSeul ? undefined : Math.round((100 * fait) / du);
}

/** The verdict in words, with all that a reader must know of it. */
export function verdictText(ligne: LigneEtat): string {
  const { jugement, engagement, objectif, baseCitee } = ligne;
  const { verdict, attendu, silence, statut, attente, autres } = jugement;
  const inside = [
    ...(attendu !== undefined && attendu > 0 && verdict !== 'en_bonne_voie'
      ? [`attendu à cette date : ${figure(objectif.sens * Math.round(attendu))}`]
      : []),
    ...(verdict === 'en_cours' ? [whyOpen(ligne)].filter(Boolean) : []),
    ...(silence !== undefined && verdict === 'tenu' ? [`relevé vieux de ${silence} mois`] : []),
  ];
  const after = [
    ...(silence !== undefined && verdict !== 'tenu' ? [`sans nouvelles depuis ${silence} mois`] : []),
    ...(statut !== undefined && STATUTS[statut] !== undefined && verdict !== 'tenu'
      ? [`${STATUTS[statut]}${attente === undefined ? '' : `, en attente : ${attente}`}`]
      : []),
    ...(engagement.condition !== undefined && verdict !== 'tenu' ? ['sous condition'] : []),
    ...(baseCitee === undefined ? [] : [baseText(baseCitee, objectif.base)]),
    ...autres.flatMap(({ releve }) => (releve ? [`autre chiffre à cette date : ${releveText(releve)}`] : [])),
  ];
  const words = `${VERDICTS[verdict].mots}${lateText(ligne)}${inside.length > 0 ? ` (${inside.join(', ')})` : ''}`;
  return [words, ...after].join(' ; ');
}

function lateText({
  jugement: { verdict, retard, depassee, statut, constat },
  engagement,
}: LigneEtat): string {
  if (verdict === 'tenu' && retard !== undefined)
    return retard === 0 ? ', peu après l’échéance' : `, ${retard} mois après l’échéance`;
  if (verdict === 'tenu' && constat === undefined && statut === undefined) return ', selon le contrat';
  if (verdict === 'non_tenu') return statut === 'abandonne' ? '' : ' à l’échéance';
  if (depassee !== undefined)
    return depassee === 0 ? ', échéance passée' : `, échéance passée depuis ${depassee} mois`;
  if (verdict === 'hors_suivi') return ` : ${STATUTS[engagement.statut ?? ''] ?? ''}`;
  return '';
}

function whyOpen({ engagement, objectif, jugement: { constat } }: LigneEtat): string {
  if (engagement.quantite?.a_determiner) return 'chiffre à déterminer';
  if (constat && constat.fait === undefined && objectif.du !== undefined) return 'base inconnue';
  if (engagement.echeance === 'permanent') return 'permanent';
  return objectif.echeance === undefined ? 'sans échéance' : '';
}

const baseText = (cited: number, base: number | undefined): string =>
  `base citée ${figure(cited)}${base === undefined ? '' : `, le contrat dit ${figure(base)}`}`;

/** The figure of a record, with its source. */
export function releveText(releve: Releve): string {
  const { source } = releve;
  return `${chiffreText(releve)}${source === undefined ? ', sans source' : ` (${sourceText(source)})`}`;
}

/** The figure of a record, and how it is known. */
export function chiffreText({ realise, niveau, nombre, unite, qualite, base }: Releve): string {
  const counted = (value: number) =>
    `${figure(value)}${unite === undefined ? '' : ` ${inflected(unite, value)}`}`;
  const value =
    realise !== undefined
      ? `${counted(realise)} depuis la base`
      : niveau !== undefined
        ? `niveau ${counted(niveau)}`
        : `${counted(nombre ?? 0)} pendant la période`;
  const how = { constate: '', declare: ', déclaré', estime: ', estimé' }[qualite ?? 'constate'];
  return `${value}${how}${base === undefined ? '' : `, base citée ${figure(base)}`}`;
}

/** A source with its date and its address. */
export const sourceText = ({ titre, date, url }: SourceConstat): string =>
  [titre, ...(date === undefined ? [] : [periodText(date)]), ...(url === undefined ? [] : [url])].join(', ');

// « 4 ans et 2 mois après la signature »; empty before a month has passed, or when its day isn’t known.
function sinceSignature({ contrat, au }: Etat): string {
  const signed = daysOf(contrat.signature?.date)?.debut;
  if (signed === undefined || au < signed) return '';
  const months = monthsBetween(signed, au);
  if (months === 0) return '';
  const years = Math.floor(months / 12);
  const parts = [
    ...(years > 0 ? [count(years, 'an')] : []),
    ...(months % 12 > 0 ? [`${months % 12} mois`] : []),
  ];
  return `${parts.join(' et ')} après la signature`;
}

/** « suivi au 31 décembre 2024 (4 ans et 2 mois après la signature) », and the amendments that are in force that day. */
export function dayText(etat: Etat): string {
  const since = sinceSignature(etat);
  const numeros = (etat.contrat.document.consolidation?.avenants ?? []).flatMap(({ numero }) => numero ?? []);
  const avenants =
    numeros.length === 0
      ? ''
      : `, ${numeros.length === 1 ? 'avenant' : 'avenants'} n° ${list(numeros.map(String))} compris`;
  return `suivi au ${formatDay(etat.au)}${since === '' ? '' : ` (${since})`}${avenants}`;
}

/** A period of the file in words: « septembre 2024 », « 3e trimestre 2024 », « 2024 ». */
export function periodText(periode: number | string): string {
  const { debut, fin } = daysOf(periode) ?? {};
  if (debut === undefined || debut === fin) return fin === undefined ? String(periode) : formatDay(fin);
  const [, year = '', kind = '', rank = ''] = /^(\d{4})-?([TS]?)(\d*)$/.exec(String(periode)) ?? [];
  if (kind === 'T' || kind === 'S')
    return `${rank}${rank === '1' ? 'er' : 'e'} ${kind === 'T' ? 'trimestre' : 'semestre'} ${year}`;
  return rank === '' ? year : `${MONTHS[Number(rank) - 1]} ${year}`;
}

const COLONNES: readonly (readonly [Colonne, string])[] = [
  ['etat', 'État'],
  ['collectivites', 'Collectivités'],
  ['partenaires', 'Partenaires'],
  ['communs', 'Communs'],
];

/** The name of a side: that of the only party on it that signs, else what such parties are. */
export function sideName(contrat: Contrat, colonne: Colonne): string {
  const name = COLONNES.find(([one]) => one === colonne)?.[1] ?? 'Autres';
  if (colonne !== 'collectivites' && colonne !== 'partenaires') return name;
  const types = ['commune', 'epci', 'departement', 'region', 'syndicat'];
  const [only, other] = contrat.parties.filter(
    ({ type, role }) =>
      role === 'signataire' &&
      !['etat', 'justice', 'education'].includes(type) &&
      types.includes(type) === (colonne === 'collectivites'),
  );
  return only && !other ? (only.abrege ?? only.nom) : name;
}

/** How many promises each side has kept: « État : 2 tenus sur 5 », and what nobody has followed. */
export function balance({ lignes, aCompleter, contrat }: Etat): string[] {
  const live = lignes.filter(({ jugement }) => jugement.verdict !== 'hors_suivi');
  const sides = [...COLONNES.map(([colonne]) => colonne), undefined].flatMap((colonne) => {
    const own = live.filter((one) => one.colonne === colonne);
    if (own.length === 0) return [];
    const of = (verdict: VerdictSuivi) => own.filter(({ jugement }) => jugement.verdict === verdict).length;
    const name = colonne === undefined ? 'Sans signataire' : sideName(contrat, colonne);
    const late = [
      ...(of('non_tenu') > 0 ? [count(of('non_tenu'), 'non tenu').replace('tenus', 'tenus')] : []),
      ...(of('en_retard') > 0 ? [`${of('en_retard')} en retard`] : []),
    ];
    return [[`${name} : ${count(of('tenu'), 'tenu')} sur ${own.length}`, ...late].join(', ')];
  });
  const silent = live.filter(({ jugement }) => jugement.verdict === 'sans_releve').length;
  return [
    ...sides,
    ...(silent > 0 ? [`${silent} sans relevé`] : []),
    ...(aCompleter.length > 0 ? [toWrite(aCompleter)] : []),
  ];
}

function toWrite(lignes: readonly LigneEtat[]): string {
  const common = lignes.every(({ colonne }) => colonne === 'communs');
  const noun = count(lignes.length, 'engagement');
  return `${noun}${common ? (lignes.length < 2 ? ' commun' : ' communs') : ''} encore « à compléter »`;
}
