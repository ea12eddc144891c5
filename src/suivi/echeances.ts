import { isLive } from '../model/comptes.ts';
import type { Contrat, Engagement } from '../model/contrat.ts';
import { printedEngagements } from '../model/engagements.ts';
import { daysOf, isToComplete } from '../model/periodes.ts';
import { echeanceOf } from './calendrier.ts';
import type { Suivi } from './model.ts';
import { byDay } from './temps.ts';

// Two exports: a date by which something is due, and those of a contract.

/** A date by which something is due. */
export interface Echeance {
  jour: string;
  nature: 'engagement' | 'action' | 'evaluation' | 'rendez_vous' | 'cadre' | 'contrat' | 'decision';
  /** What tells it from the others of its nature: an id, or a place. */
  cle: string;
  /** The printed number of a commitment; empty for the rest. */
  numero: string;
  texte: string;
}

/** What `tenus` holds is due no more; with `publique`, restricted commitments are left out. */
interface Choix {
  tenus: ReadonlySet<string>;
  publique: boolean;
}

/** Every date that a contract and its follow-up name as due, in the order of the days. What is abandoned, kept or answered has none. */
export function echeancesOf(
  contrat: Contrat,
  suivi: Pick<Suivi, 'instances'>,
  choix: Choix,
): readonly Echeance[] {
  return byDay([
    ...ofEngagements(contrat, choix),
    ...ofEvaluation(contrat),
    ...ofCadres(contrat),
    ...ofDecisions(contrat, suivi, choix),
    ...dated(contrat.duree?.fin, { nature: 'contrat', cle: 'fin', texte: 'Fin du contrat' }),
  ]);
}

function dated(
  periode: number | string | undefined,
  { numero = '', ...one }: Omit<Echeance, 'jour' | 'numero'> & { numero?: string },
): Echeance[] {
  const jour = daysOf(periode)?.fin;
  return jour === undefined ? [] : [{ jour, numero, ...one }];
}

function ofEngagements(contrat: Contrat, { tenus, publique }: Choix): Echeance[] {
  const all = printedEngagements(contrat);
  const byId = new Map(all.map(({ engagement }) => [engagement.id, engagement]));
  return all.flatMap(({ engagement, numero }) => {
    const { id, titre, actions = [] } = engagement;
    if (!isDue(engagement, publique) || tenus.has(id)) return [];
    const jour = echeanceOf(engagement, (one) => byId.get(one));
    return [
      ...dated(jour, { nature: 'engagement', cle: id, numero, texte: titre }),
      ...actions.flatMap((action, i) =>
        isLive(action)
          ? dated(action.echeance, { nature: 'action', cle: `${id}-${i + 1}`, numero, texte: action.texte })
          : [],
      ),
    ];
  });
}

const isDue = (engagement: Engagement, publique: boolean): boolean =>
  isLive(engagement) &&
  engagement.statut !== 'realise' &&
  !isToComplete(engagement.titre) &&
  !(publique && engagement.diffusion === 'restreinte');

// An evaluation that comes back each year is due on the same day until the end of the contract.
function ofEvaluation({ evaluation, duree }: Contrat): Echeance[] {
  if (!evaluation) return [];
  const { frequence, premiere_echeance, livrable, clauses_rendez_vous = [] } = evaluation;
  const [first] = dated(premiere_echeance, {
    nature: 'evaluation',
    cle: 'evaluation',
    texte: `Évaluation${livrable === undefined || isToComplete(livrable) ? '' : ` : ${livrable}`}`,
  });
  const end = daysOf(duree?.fin)?.fin;
  const years =
    first && end !== undefined && /(?<![a-zà-ÿ])annuel/i.test(frequence)
      ? Math.max(0, Number(end.slice(0, 4)) - Number(first.jour.slice(0, 4)))
      : 0;
  const yearly = first
    ? Array.from({ length: years + 1 }, (_, i) => ({
        ...first,
        jour: later(first.jour, i),
        cle: String(Number(first.jour.slice(0, 4)) + i),
      })).filter(({ jour }, i) => i === 0 || jour <= (end ?? jour))
    : [];
  return [
    ...yearly,
    ...clauses_rendez_vous.flatMap(({ date, objet }, i) =>
      dated(date, { nature: 'rendez_vous', cle: `rendez-vous-${i + 1}`, texte: `Rendez-vous : ${objet}` }),
    ),
  ];
}

// The same day some years later; 29 February becomes the 28th.
function later(jour: string, years: number): string {
  const moved = `${Number(jour.slice(0, 4)) + years}${jour.slice(4)}`;
  return daysOf(moved) && !Number.isNaN(Date.parse(moved)) && new Date(moved).toISOString().startsWith(moved)
    ? moved
    : moved.replace('-02-29', '-02-28');
}

function ofCadres({ cadres = [] }: Contrat): Echeance[] {
  return cadres.flatMap(({ fin, titre }, i) =>
    dated(fin, { nature: 'cadre', cle: `cadre-${i + 1}`, texte: `Fin : ${titre}` }),
  );
}

function ofDecisions(
  contrat: Contrat,
  { instances = [] }: Pick<Suivi, 'instances'>,
  { publique }: Choix,
): Echeance[] {
  const placed = new Map(printedEngagements(contrat).map((one) => [one.engagement.id, one]));
  return instances.flatMap(({ nom, decisions = [] }, i) =>
    decisions.flatMap(({ texte, engagement, echeance, suite }, d) => {
      const about = placed.get(engagement ?? '');
      if (suite !== undefined || (publique && about?.engagement.diffusion === 'restreinte')) return [];
      return dated(echeance, {
        nature: 'decision',
        cle: `decision-${i + 1}-${d + 1}`,
        numero: about?.numero ?? '',
        texte: `Décision (${nom}) : ${texte}`,
      });
    }),
  );
}
