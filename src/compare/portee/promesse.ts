import { isLive } from '../../model/comptes.ts';
import type { Action, Engagement, Partie } from '../../model/contrat.ts';
import { ordreDesEcheances, porteeOf } from './ordre.ts';
import { lieOf, porteursOf, pour } from './parties.ts';
import type { JudgedChange, Jugement, Portee, RegleDePortee, Sides } from './portee.ts';

// One export: the rules about what a commitment promises, apart from figures and money.

const presence = ({ nature }: JudgedChange): Portee =>
  nature === 'ajoute' ? 'avancee' : nature === 'retire' ? 'recul' : 'neutre';

// The ids that a list or a single key gains and loses; a renamed one is the same.
function ids({ avant, apres, nature, renommes }: JudgedChange): { gone: string[]; come: string[] } {
  if (nature === 'deplace') return { gone: [], come: [] };
  const list = (value: unknown) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  const [old, now] = [list(avant), list(apres)];
  const was = (id: string) => renommes.get(id) ?? id;
  return {
    gone: old.filter((id) => !now.some((one) => was(one) === id)),
    come: now.filter((id) => !old.includes(was(id))),
  };
}

/** Those rules, in the order in which they are tried. */
export const PROMESSE: readonly RegleDePortee[] = [
  {
    id: 'engagement',
    objet: 'engagement ou action, ajouté ou retiré',
    pourquoi:
      'Retirer une promesse délie ceux qui la portaient, en ajouter une les lie. Un engagement abandonné ou pour mémoire ne promettait plus rien.',
    places: /^axes\.engagements(?:\[\]|\.actions(?:\[\])?)$/,
    juge(change) {
      const of = (value: unknown) => (Array.isArray(value) ? value : [value]) as (Engagement | Action)[];
      const value = change.nature === 'retire' ? change.avant : change.apres;
      if (change.nature === 'deplace') return [{ portee: 'forme', parties: [] }];
      return of(value).some(isLive) ? pour(presence(change), porteursOf(change)) : [];
    },
  },
  {
    id: 'porteurs',
    objet: 'porteurs d’un engagement ou d’une action',
    pourquoi:
      'Qui n’est plus porteur n’est plus lié, même si un autre le remplace ; qui le devient s’engage.',
    places: /\.porteurs(?:\[\])?$/,
    juge(change) {
      const { gone, come } = ids(change);
      const of = (portee: Portee, found: readonly string[]): Jugement[] =>
        found.length > 0
          ? pour(
              portee,
              found.map((id) => lieOf(id, change)),
            )
          : [];
      return [...of('recul', gone), ...of('avancee', come)];
    },
  },
  {
    id: 'echeance',
    objet: 'début et échéance d’un engagement ou d’une action',
    pourquoi:
      'Plus tard est un recul, plus tôt une avancée ; une échéance retirée, ou rendue « à compléter », est un recul.',
    places: /^axes\.engagements(?:\.actions)?\.(?:debut|echeance)$/,
    juge: (change) =>
      pour(
        porteeOf(ordreDesEcheances(change.avant as string | undefined, change.apres as string | undefined)),
        porteursOf(change),
      ),
  },
  {
    id: 'condition',
    objet: 'condition d’un engagement',
    pourquoi:
      'Une condition ajoutée affaiblit la promesse, une condition levée la renforce ; réécrite, elle n’a pas d’ordre.',
    places: /\.condition$/,
    juge: (change) =>
      change.nature === 'change'
        ? []
        : pour(change.nature === 'ajoute' ? 'recul' : 'avancee', porteursOf(change)),
  },
  {
    id: 'avancement',
    objet: 'avancement d’un engagement ou d’une action',
    pourquoi:
      'Abandonner ou garder pour mémoire délie ; reprendre lie de nouveau. Entre à lancer, en cours et réalisé, la promesse est la même.',
    places: /^axes\.engagements(?:\.actions)?\.statut$/,
    juge(change) {
      const [old, now] = [change.avant, change.apres].map((statut) =>
        Number(isLive({ statut: statut as Exclude<Engagement['statut'], undefined> })),
      ) as [number, number];
      return pour(porteeOf(Math.sign(now - old) as -1 | 0 | 1), porteursOf(change));
    },
  },
  {
    id: 'contrepartie',
    objet: 'contreparties d’un engagement',
    pourquoi:
      'Une contrepartie retirée défait l’échange : l’engagement ne répond plus à rien. Ajoutée, elle lie ceux qui portent l’engagement.',
    places: /\.contrepartie_de(?:\[\])?$/,
    juge(change) {
      const { gone, come } = ids(change);
      const found = porteursOf(change);
      return [
        ...(gone.length > 0 ? pour('recul', found) : []),
        ...(come.length > 0 ? pour('avancee', found) : []),
      ];
    },
  },
  {
    id: 'compris',
    objet: 'engagement compris dans un autre (dont_de) ou qui s’y ajoute (s_ajoute_a)',
    pourquoi:
      'Ce qui devient une part d’un autre engagement n’ajoute plus rien ; ce qui s’y ajoute promet davantage.',
    places: /\.(?:dont_de|s_ajoute_a)$/,
    juge(change) {
      const { gone, come } = ids(change);
      if (gone.length > 0 === come.length > 0) return [];
      const more = change.place.endsWith('s_ajoute_a') === come.length > 0;
      return pour(more ? 'avancee' : 'recul', porteursOf(change));
    },
  },
  {
    id: 'lieux',
    objet: 'lieux d’un engagement',
    pourquoi:
      'Un lieu retiré restreint la promesse, un lieu ajouté l’étend ; un lieu renommé n’a pas d’ordre.',
    places: /\.lieux(?:\[\])?$/,
    juge: (change) => (change.nature === 'change' ? [] : pour(presence(change), porteursOf(change))),
  },
  {
    id: 'signataire',
    objet: 'parties, et ce qu’elles sont au document',
    pourquoi: 'Une partie qui ne signe plus n’est plus liée ; une partie qui signe s’engage.',
    places: /^parties(?:\[\]|\.role)$/,
    juge(change) {
      const { avant, apres } = change.at(2) as Sides<Partie>;
      const signs = (one: Partie | undefined) => Number(one?.role === 'signataire');
      const id = (apres ?? avant)?.id ?? '';
      return pour(porteeOf(Math.sign(signs(apres) - signs(avant)) as -1 | 0 | 1), [lieOf(id, change)]);
    },
  },
];
