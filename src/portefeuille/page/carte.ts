import { count } from '../../kernel/french/list.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { escaped, tag } from '../../render/html/markup.ts';
import { CASES } from './cases.ts';

/** The side of a square with the gap after it, and without, in units of the drawing. */
const [PAS, COTE] = [40, 37];
const [COLONNES, RANGEES] = [12, 14];

/**
 * The départements as squares, with how many contracts cover each, by its code: in figures, so that no colour has a meaning of its own. The table
 * of départements says the same; those that have no square are named below.
 */
export function carte(contrats: ReadonlyMap<string, number>): string {
  const squares = CASES.map(({ departement, colonne, rangee }) => {
    const n = contrats.get(departement) ?? 0;
    const [x, y] = [colonne * PAS, rangee * PAS];
    const middle = x + COTE / 2;
    const name = `${DEPARTEMENTS[departement] ?? departement}\u00a0: ${n === 0 ? 'aucun contrat' : count(n, 'contrat')}`;
    return tag(
      'g',
      { class: n === 0 ? 'case' : 'case avec' },
      tag('title', {}, escaped(name)),
      tag('rect', { x, y, width: COTE, height: COTE, rx: 3 }),
      tag('text', { x: middle, y: y + (n === 0 ? 25 : 17) }, departement),
      n > 0 && tag('text', { x: middle, y: y + 32, class: 'combien' }, String(n)),
    );
  });
  const placed = new Set(CASES.map(({ departement }) => departement));
  const apart = [...contrats].filter(([code]) => !placed.has(code));
  const withOne = contrats.size - apart.length;
  const box = {
    viewBox: `0 0 ${COLONNES * PAS} ${RANGEES * PAS}`,
    width: COLONNES * PAS,
    height: RANGEES * PAS,
  };
  const label = `Carte des départements\u00a0: ${withOne} sur ${CASES.length} ${withOne > 1 ? 'ont' : 'a'} un contrat au moins. La table des départements dit la même chose.`;
  return tag(
    'figure',
    { class: 'carte' },
    tag('svg', { role: 'img', 'aria-label': label, class: 'courbe', ...box }, ...squares),
    tag(
      'figcaption',
      { class: 'note' },
      'Une case par département, à peu près à sa place\u202f; le nombre sous le code est celui des contrats qui le couvrent. Une case claire n’en a aucun.',
      apart.length > 0 &&
        ` Hors de la carte\u00a0: ${escaped(apart.map(([code, n]) => `${DEPARTEMENTS[code] ?? code} (${count(n, 'contrat')})`).join(', '))}.`,
    ),
  );
}
