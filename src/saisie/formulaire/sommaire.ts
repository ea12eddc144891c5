import { type Path, valueAt } from '../../kernel/path.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { SorteFiche } from './questions.ts';

/** A line of the contents of the contract: a thing to fill, and how many problems stand in it and not in a line below. */
export interface LigneSommaire {
  sorte: SorteFiche;
  path: Path;
  titre: string;
  /** The number that is printed, for commitments and axes. */
  numero?: string;
  niveau: 1 | 2;
  erreurs: number;
  avertissements: number;
  /** True for a chapter that the file doesn’t have yet. */
  vide: boolean;
}

/** The contents of a contract, from the data of its file, whatever they are. */
export function sommaireOf(data: unknown, problems: readonly Problem[]): LigneSommaire[] {
  const lines: Omit<LigneSommaire, 'erreurs' | 'avertissements' | 'vide'>[] = [
    { sorte: 'document', path: ['document'], titre: 'Le document', niveau: 1 },
    { sorte: 'territoire', path: ['territoire'], titre: 'Le territoire', niveau: 1 },
    ...items(data, ['parties']).map((path) => ({
      sorte: 'partie' as const,
      path,
      titre: titleOf(data, path, 'nom', 'Partie sans nom'),
      niveau: 1 as const,
    })),
    { sorte: 'duree', path: ['duree'], titre: 'La durée', niveau: 1 },
    ...items(data, ['axes']).flatMap((path, i) => [
      {
        sorte: 'axe' as const,
        path,
        titre: titleOf(data, path, 'titre', 'Axe sans titre'),
        numero: `${i + 1}`,
        niveau: 1 as const,
      },
      ...items(data, [...path, 'engagements']).map((place, n) => ({
        sorte: 'engagement' as const,
        path: place,
        titre: titleOf(data, place, 'titre', 'Engagement sans titre'),
        numero: `${i + 1}.${n + 1}`,
        niveau: 2 as const,
      })),
    ]),
    { sorte: 'signature', path: ['signature'], titre: 'La signature', niveau: 1 },
  ];
  const counts = countsBy(
    lines.map(({ path }) => path),
    problems,
  );
  return lines.map((line) => {
    const { erreurs = 0, avertissements = 0 } = counts.get(keyOf(line.path)) ?? {};
    return { ...line, erreurs, avertissements, vide: valueAt(data, line.path) === undefined };
  });
}

const keyOf = (path: Path): string => JSON.stringify(path);

// Each problem is counted once, at the deepest line that holds its place.
function countsBy(paths: readonly Path[], problems: readonly Problem[]) {
  const counts = new Map(paths.map((path) => [keyOf(path), { erreurs: 0, avertissements: 0 }]));
  for (const { path, severity } of problems) {
    for (let length = path.length; length > 0; length--) {
      const count = counts.get(keyOf(path.slice(0, length)));
      if (!count) continue;
      count[severity === 'erreur' ? 'erreurs' : 'avertissements'] += 1;
      break;
    }
  }
  return counts;
}

function items(data: unknown, path: Path): Path[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.map((_, i) => [...path, i]) : [];
}

function titleOf(data: unknown, path: Path, key: string, none: string): string {
  const title = valueAt(data, [...path, key]);
  return typeof title === 'string' && title.trim() !== '' ? title : none;
}
