import type { Random } from '../random.ts';

const STARTS = [
  'La ville s’engage à renforcer la présence humaine',
  'L’État affecte des policiers nationaux',
  'Les parties conviennent d’un diagnostic partagé',
  'Un groupe de travail se réunit',
  'Le bailleur sécurise les halls d’immeuble',
  "L'accueil des victimes est assuré",
  'Deux patrouilles pédestres, de jour comme de nuit, sont organisées',
  'Œuvrer à la tranquillité publique',
  'À l’issue du marché, une main courante est tenue',
];
const MIDDLES = [
  'dans les rues du « Vieux-Port »',
  'aux abords des collèges et lycées (hors vacances)',
  'sur la ligne n° 3 : gare, hôpital, université',
  'pour 12 % des signalements',
  'à hauteur de 1 500 € par an',
  'avec l’appui du GPD, du GLTD et du CLSPD',
  'entre 18 h et 2 h – y compris le dimanche –',
  "selon l'article L. 132-1 du code de la sécurité intérieure",
  'au 2e trimestre ; un bilan suivra',
  'd’après les données d’« Interstats »',
  'conformément à la circulaire n° 6258-SG du 16 avril 2021',
  'via contact@ville-exemple.fr',
];
const MARKDOWN_CHARACTERS = [
  '*',
  '_',
  '#',
  '|',
  '<',
  '>',
  '&',
  '[x]',
  '`',
  '\\',
  '{{',
  '::',
  '~',
  '$',
  '@',
  '+',
  '=',
  '/',
];
const ENDS = ['', '', '.', ' !', ' ?', '…', ' (voir annexe)', ', etc.', ' *', ' : voir infra'];

let count = 0;

/** A French sentence as people type it, made unique by a number; one in ten has characters that Markdown interprets. */
export function sentence(h: Random): string {
  count++;
  const middle = h.chance(0.7) ? ` ${h.pick(MIDDLES)}` : '';
  const sign = h.chance(0.1) ? ` ${h.pick(MARKDOWN_CHARACTERS)} ${h.pick(MARKDOWN_CHARACTERS)}` : '';
  return `${h.pick(STARTS)}${middle}${sign} réf. ${count}${h.pick(ENDS)}`;
}

/** A few words, made unique by a number. */
export function words(h: Random): string {
  count++;
  return `${h.pick(['Service', 'Pôle', 'Brigade', 'Comité', 'Cellule', 'Mission', 'Réseau'])} ${h.pick(['de l’Orme', 'Saint-Éloi', 'du Grand-Clos', 'n° 7', 'des Œillets'])} ${count}`;
}
