import { SHORT_MONTHS } from '../../kernel/french/date.ts';
import { isLive } from '../../model/comptes.ts';
import type { Contrat, Engagement, Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { type AxeView, axeLabel } from './axes.ts';
import { joinLines } from './cells.ts';
import type { EngagementView } from './engagement.ts';
import { signedText, valueText } from './numbers.ts';
import { frequencyText } from './quantite-schedule.ts';
import { withUnit } from './units.ts';

/** What stands in one year of one axis: when in the year (empty: the year alone is known), and what. */
interface Marque {
  annee: number;
  /** The last day, which orders them. */
  fin: string;
  quand: string;
  texte: string;
  sorte: 'echeance' | 'palier' | 'rythme';
}

/** With more years than this, only those in which something falls have a column. */
const MOST_YEARS = 16;

/** Commitments with a deadline that have a row each; more of them share the row of their axis. */
const MOST_ROWS = 8;

/**
 * The deadlines of the commitments: a row for each axis, or for each commitment where they are few, a column for each year, and what has no
 * day. Each deadline stands once; the levels and the yearly rhythms of quantities are added to them.
 */
export function buildEcheancier({ duree }: Contrat, axes: readonly AxeView[]) {
  const live = axes.flatMap(({ engagements }) => engagements.filter(isLive));
  const all = live.flatMap(marquesOf);
  const single = live.map((one) => ({ libelle: `${one.numero}\u00a0${one.titre}`, engagements: [one] }));
  const own = single.filter(isDated);
  const shared = axes.map((axe) => ({
    libelle: axeLabel(axe).libelle,
    engagements: axe.engagements.filter(isLive),
  }));
  const permanent = live.some(({ echeance }) => echeance === 'permanent');
  const annees = yearsOf(all, duree);
  const undated = live.filter(({ echeance }) => echeance !== 'permanent' && daysOf(echeance) === undefined);
  const has = (sorte: Marque['sorte']) => all.some((one) => one.sorte === sorte);
  return {
    annees: annees.map(String),
    permanent,
    par_engagement: own.length <= MOST_ROWS,
    lignes: (own.length <= MOST_ROWS ? own : shared.filter(isDated)).map((row) => {
      const marques = row.engagements.flatMap(marquesOf);
      return {
        libelle: row.libelle,
        cellules: annees.map((annee) => ({ texte: cellText(marques.filter((one) => one.annee === annee)) })),
        sans_terme: permanentsOf(row),
      };
    }),
    points: all.some(({ quand, sorte }) => quand !== '' && sorte === 'echeance'),
    cases: all.some(({ quand, sorte }) => quand === '' && sorte === 'echeance'),
    paliers: has('palier'),
    rythmes: has('rythme'),
    relatives: undated.flatMap(({ numero, echeance, echeance_relative }) => {
      const texte = echeance_relative ?? echeance;
      return texte === undefined ? [] : [{ numero, texte: String(texte) }];
    }),
    sans: undated
      .filter(({ echeance, echeance_relative }) => echeance === undefined && !echeance_relative)
      .map(({ numero }) => numero)
      .join(', '),
  };
}

/** Commitments that still promise something, in one row. */
interface Row {
  libelle: string;
  engagements: readonly EngagementView[];
}

const isDated = (row: Row) =>
  row.engagements.some((one) => marquesOf(one).length > 0) || permanentsOf(row) !== '';

const permanentsOf = ({ engagements }: Row) =>
  engagements
    .filter(({ echeance }) => echeance === 'permanent')
    .map(({ numero }) => numero)
    .join(', ');

function yearsOf(marques: readonly Marque[], duree: Contrat['duree']): number[] {
  const ends = [daysOf(duree?.debut)?.debut, daysOf(duree?.fin)?.fin].flatMap((day) =>
    Number(day?.slice(0, 4) ?? []),
  );
  const found = [...new Set([...marques.map(({ annee }) => annee), ...ends])]
    .filter(Boolean)
    .toSorted((a, b) => a - b);
  const [first = 0, last = first] = [found[0], found.at(-1)];
  if (last - first >= MOST_YEARS) return found;
  return Array.from({ length: found.length > 0 ? last - first + 1 : 0 }, (_, i) => first + i);
}

/** The deadline of a commitment, then the dated levels, parts and rhythm of its quantity. */
function marquesOf({ numero, echeance, quantite }: EngagementView): Marque[] {
  const { paliers = [], echeancier = [], rythme } = quantite ?? {};
  const steps = [
    ...paliers.map(({ periode, valeur }) => ({
      periode,
      texte: `${numero}\u00a0(→\u00a0${valueText(valeur)})`,
    })),
    ...echeancier.map(({ periode, valeur }) => ({
      periode,
      texte: `${numero}\u00a0(${typeof valeur === 'number' ? signedText(valeur) : `+\u00a0${valueText(valeur)}`})`,
    })),
  ];
  return [
    ...marque(echeance, numero, 'echeance'),
    ...steps.flatMap(({ periode, texte }) => marque(periode, texte, 'palier')),
    ...(quantite && rythme ? rythmeOf(numero, quantite, rythme) : []),
  ];
}

function marque(periode: Periode | undefined, texte: string, sorte: Marque['sorte']): Marque[] {
  const days = daysOf(periode);
  return days
    ? [{ annee: Number(days.fin.slice(0, 4)), fin: days.fin, quand: inYear(String(periode)), texte, sorte }]
    : [];
}

type Quantite = NonNullable<Engagement['quantite']>;

function rythmeOf(numero: string, quantite: Quantite, rythme: NonNullable<Quantite['rythme']>): Marque[] {
  const { debut, fin, valeur } = rythme;
  if (debut === undefined || fin === undefined || fin < debut) return [];
  const texte = `${numero} (${withUnit(valeur, quantite)} ${frequencyText(rythme)})`;
  const quand = fin === debut ? '' : `jusqu’en ${fin}`;
  return [{ annee: debut, fin: `${debut}-01-01`, quand, texte, sorte: 'rythme' }];
}

/** A period without its year: « 31/12 », « T2 », « juin »; nothing of a year. */
function inYear(periode: string): string {
  const [, month = '', day] = periode.split('-');
  return day ? `${day}/${month}` : (SHORT_MONTHS[Number(month) - 1] ?? month);
}

/** A line for each moment of the year, in order: « 31/12 : 1.1, 1.4 »; the commitments of which only the year is known come last. */
function cellText(marques: readonly Marque[]): string {
  const lines = new Map<string, { fin: string; quand: string; textes: string[] }>();
  for (const { fin, quand, texte, sorte } of marques) {
    const key = sorte === 'echeance' ? quand : `${quand} ${texte}`;
    const line = lines.get(key) ?? { fin: quand === '' ? '9999' : fin, quand, textes: [] };
    line.textes.push(texte);
    lines.set(key, line);
  }
  return joinLines(
    [...lines.values()]
      .toSorted((a, b) => (a.fin < b.fin ? -1 : Number(a.fin > b.fin)))
      .map(({ quand, textes }) => [quand, textes.join(', ')].filter(Boolean).join('\u00a0: ')),
  );
}
