import { count } from '../../../kernel/french/list.ts';
import { named } from '../../named.ts';
import type { RenduEffectifs, RenduQuartiers } from './rendu.ts';

/** The lines of a report on staff. */
export function lignesEffectifs({ chemin, annee, sorts, absents }: RenduEffectifs): string[] {
  return [
    `Fichier : effectifs de police municipale${annee === undefined ? '' : ` de ${annee}`}, ${named(chemin)}.`,
    ...sorts.map(({ moyen, sort }) => `  ${moyen.libelle} : ${valeurText(moyen.valeur)}${SORTS[sort]}`),
    ...(absents === 0
      ? []
      : [
          `${count(absents, 'commune')} du territoire sans ligne dans ce fichier : sans police municipale, ou d’un nom écrit autrement.`,
        ]),
  ];
}

/** The lines of a report on quartiers prioritaires. */
export function lignesQuartiers({ chemin, sorts }: RenduQuartiers): string[] {
  return [
    `Fichier : liste des quartiers prioritaires, ${named(chemin)} : ${count(sorts.length, 'quartier')} dans le territoire.`,
    ...sorts.map(({ quartier, sort }) => `  ${quartier.code}  ${quartier.nom}${SORTS[sort]}`),
  ];
}

const SORTS = {
  ajoute: '',
  remplace: ' (repris)',
  code: ' (code ajouté)',
  inchange: ' (inchangé)',
  laisse: ' (déjà là, laissé)',
} as const;

const valeurText = (valeur: unknown): string => (typeof valeur === 'number' ? String(valeur) : 'fourchette');
