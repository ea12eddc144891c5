import { capitalized } from '../kernel/french/typography.ts';
import { articlesOf } from '../model/articles.ts';
import type { Contrat, Modification } from '../model/contrat.ts';
import { LIBELLES } from '../model/generated/libelles.ts';
import { type Lecteur, memeLigne } from './mots.ts';
import type { Numeros } from './numeros.ts';
import type { Amendement, Cible } from './ordre.ts';

/** Both contracts with their words and numbers; `ids` gives the old id of each commitment that has a new one. */
export interface Contexte {
  base: Contrat;
  nouveau: Contrat;
  words: { avant: Lecteur; apres: Lecteur };
  ids: ReadonlyMap<string, string>;
  numeros: { avant: Numeros; apres: Numeros };
}

/** The old id of each commitment that orders give a new one. */
export const renommes = (ordres: readonly Amendement[]): ReadonlyMap<string, string> =>
  new Map(
    ordres.flatMap(({ porte_sur: { engagement, champ }, valeur }) =>
      engagement !== undefined && champ === 'id' ? [[String(valeur), engagement] as const] : [],
    ),
  );

/** An order as an avenant writes it, with the words of both texts; `earlier` are the orders before it. */
export function modificationOf(
  ordre: Amendement,
  earlier: readonly Amendement[],
  contexte: Contexte,
): Modification {
  const { nature, porte_sur, valeur } = ordre;
  const { ancien, nouveau } = isRepeated(porte_sur, earlier)
    ? { ancien: '', nouveau: '' }
    : textsOf(ordre, contexte);
  const numero = numeroOf(porte_sur, contexte);
  const cible = { ...porte_sur, ...(numero !== undefined && { numero }) };
  return {
    objet: objetOf(ordre, contexte),
    nature: isLater(ordre, contexte) ? 'prorogation' : nature,
    ...(ancien !== '' && { ancien }),
    ...(nouveau !== '' && { nouveau }),
    porte_sur: cible as NonNullable<Modification['porte_sur']>,
    ...(isRestreint(porte_sur, contexte) && { diffusion: 'restreinte' as const }),
    ...(valeur !== undefined &&
      valeur !== nouveau && { valeur: valeur as NonNullable<Modification['valeur']> }),
  };
}

// What a restricted commitment said, or is to say, is restricted in the avenant too.
function isRestreint(cible: Cible, { base, nouveau, ids }: Contexte): boolean {
  const { engagement } = cible;
  if (engagement === undefined) return false;
  const names = [engagement, ids.get(engagement), [...ids].find(([, old]) => old === engagement)?.[0]];
  return [base, nouveau].some(({ axes }) =>
    axes.some(({ engagements }) =>
      engagements.some(({ id, diffusion }) => diffusion === 'restreinte' && names.includes(id)),
    ),
  );
}

// Fields that one line of the sheet prints together: its words are given once, with the first of them.
const isRepeated = ({ engagement, champ }: Cible, earlier: readonly Amendement[]): boolean =>
  engagement !== undefined &&
  champ !== undefined &&
  earlier.some(
    ({ porte_sur: other }) =>
      other.engagement === engagement &&
      other.champ !== undefined &&
      other.position === undefined &&
      memeLigne(other.champ as 'titre', champ as 'titre'),
  );

// Before the avenant, a commitment has its old id; after it, its new one.
function placesOf(cible: Cible, { ids }: Contexte): { avant: Cible; apres: Cible } {
  const { engagement, champ } = cible;
  if (engagement === undefined) return { avant: cible, apres: cible };
  const now = champ === 'id' ? [...ids].find(([, old]) => old === engagement)?.[0] : undefined;
  return {
    avant: { ...cible, engagement: ids.get(engagement) ?? engagement },
    apres: { ...cible, engagement: now ?? engagement },
  };
}

function textsOf(ordre: Amendement, contexte: Contexte): { ancien: string; nouveau: string } {
  const { nature, porte_sur, valeur } = ordre;
  const { words, base, nouveau } = contexte;
  const { avant, apres } = placesOf(porte_sur, contexte);
  if (isMove(ordre)) {
    const [was, now] = [
      standing(avant, base, contexte.numeros.avant),
      standing(apres, nouveau, contexte.numeros.apres),
    ];
    // What it followed may have moved too: the words are then the same.
    return { ancien: was === now ? '' : was, nouveau: now };
  }
  return {
    ancien: nature === 'ajout' ? '' : words.avant.at(avant),
    nouveau:
      nature === 'suppression'
        ? ''
        : porte_sur.position === undefined ||
            (porte_sur.champ === undefined && porte_sur.chapitre === undefined)
          ? words.apres.at(apres)
          : words.apres.of(valeur, porte_sur),
  };
}

const isMove = ({ nature, porte_sur: { champ, chapitre }, valeur }: Amendement) =>
  nature === 'modification' && valeur === undefined && champ === undefined && chapitre === undefined;

// Where a commitment or an axis stands: « l’axe 2 – Prévention, après l’engagement 2.3 ».
function standing({ engagement, axe }: Cible, { axes }: Contrat, numeros: Numeros): string {
  if (engagement === undefined) {
    const before = axes[axes.findIndex(({ id }) => id === axe) - 1];
    return before ? `après l’axe ${numeros.axes.get(before.id)}` : 'en tête des axes';
  }
  const holder = axes.find(({ engagements }) => engagements.some(({ id }) => id === engagement));
  if (!holder) return '';
  const before = holder.engagements[holder.engagements.findIndex(({ id }) => id === engagement) - 1];
  const named = `axe ${numeros.axes.get(holder.id)} – ${holder.titre}`;
  return before ? `${named}, après l’engagement ${numeros.engagements.get(before.id)}` : `${named}, en tête`;
}

function numeroOf(cible: Cible, contexte: Contexte): string | undefined {
  const { avant, apres } = placesOf(cible, contexte);
  const { numeros } = contexte;
  if (cible.engagement !== undefined)
    return (
      numeros.avant.engagements.get(avant.engagement ?? '') ??
      numeros.apres.engagements.get(apres.engagement ?? '')
    );
  return cible.axe === undefined
    ? undefined
    : (numeros.avant.axes.get(cible.axe) ?? numeros.apres.axes.get(cible.axe));
}

// « Engagement 1.3 – Étendre la vidéoprotection », « Article 4 – Durée et révision ».
function objetOf(ordre: Amendement, contexte: Contexte): string {
  const { porte_sur: cible } = ordre;
  const numero = numeroOf(cible, contexte) ?? '';
  const { avant, apres } = placesOf(cible, contexte);
  const { base, nouveau } = contexte;
  if (cible.engagement !== undefined) {
    const titre = titreOf(base, avant.engagement) ?? titreOf(nouveau, apres.engagement) ?? '';
    return `Engagement ${numero} – ${titre}`;
  }
  if (cible.axe !== undefined)
    return `Axe ${numero} – ${[...base.axes, ...nouveau.axes].find(({ id }) => id === cible.axe)?.titre ?? ''}`;
  const chapitre = cible.chapitre ?? '';
  const article = articlesOf(base).find(({ id }) => id === ARTICLES[chapitre] || id === chapitre);
  return article
    ? `Article ${article.numero} – ${article.titre}`
    : capitalized(LIBELLES[chapitre] ?? chapitre);
}

/** The chapters that stand in an article of another name. */
const ARTICLES: Readonly<Record<string, string>> = {
  revision: 'duree',
  axes: 'engagements',
  cout_global: 'engagements',
};

const titreOf = ({ axes }: Contrat, engagement = '') =>
  axes.flatMap(({ engagements }) => engagements).find(({ id }) => id === engagement)?.titre;

// A later end of the contract is a prorogation.
const isLater = ({ porte_sur: { chapitre, champ }, valeur }: Amendement, { base }: Contexte) =>
  chapitre === 'duree' &&
  champ === 'fin' &&
  base.duree?.fin !== undefined &&
  String(valeur) > String(base.duree.fin);
