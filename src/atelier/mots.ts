/** The sentences of the page. Five exports: the title, the count of problems, what is wrong with the pages, what a public version leaves out, and the place of a problem. */

import { count, list } from '../kernel/french/list.ts';
import { sentence } from '../kernel/french/typography.ts';
import type { Problem } from '../kernel/problem.ts';
import { shownName } from '../kernel/shown.ts';
import { type EtatPage, isDirty } from './etat.ts';

/** The title of the page, which says what is not saved. */
export function titleOf(state: EtatPage): string {
  if (!state.fichier) return 'L’atelier de csi';
  const name = shownName(state.fichier.nom);
  return isDirty(state) ? `${name}, non enregistré — atelier` : `${name} — atelier`;
}

/** What is known of the text, in one line. */
export function stateLine({ fichier, examen, pages }: EtatPage): string {
  if (!fichier) return 'Ouvrez le fichier YAML d’un contrat. Rien ne quitte cet ordinateur.';
  if (!examen) return 'Lecture…';
  const errors = examen.problems.filter(({ severity }) => severity === 'erreur').length;
  const warnings = examen.problems.length - errors;
  const found = [
    errors > 0 ? count(errors, 'erreur') : '',
    warnings > 0 ? count(warnings, 'avertissement') : '',
  ].filter(Boolean);
  const made = pages > 0 ? ` ${count(pages, 'page')}.` : '';
  return `${found.length > 0 ? found.join(', ') : 'Aucun problème'}.${made}`;
}

/** Why the pages are not those of the text; nothing when they are. */
export function staleLine({ stale, examen }: EtatPage): string | undefined {
  if (!examen || examen.pages) return undefined;
  const first = examen.problems.find(({ severity }) => severity === 'erreur');
  const why = first
    ? `ligne ${first.range.start.line}, ${first.message}`
    : sentence(examen.panne ?? 'le document ne se compose pas.');
  return stale
    ? `Ces pages sont celles d’avant : ${why}`
    : `Les pages viendront quand le texte pourra se lire : ${why}`;
}

/** What a public version that was made leaves out, and what it does not say. */
export function publicLine({ nonPublies, dated }: { nonPublies: readonly string[]; dated: boolean }): string {
  const left =
    nonPublies.length === 0
      ? 'Aucun engagement n’est à diffusion restreinte : la version publique les a tous.'
      : `La version publique laisse de côté ${count(nonPublies.length, 'engagement')} à diffusion restreinte : ${list(nonPublies)}.`;
  return dated
    ? left
    : `${left} Elle ne dit pas quand elle est mise en ligne : csi render l’écrit, avec --mise-en-ligne et le jour.`;
}

/** « ligne 12 », where a problem is. */
export const placeOf = ({ range }: Problem): string => `ligne ${range.start.line}`;
