import type { Entry, Etape } from '../../../catalogue/entry.ts';
import { ETAPES } from '../../../catalogue/etapes.ts';
import { wrongAndRight } from '../../../catalogue/exemple.ts';
import { CATALOGUE } from '../../../check/catalogue.ts';
import { list } from '../../../kernel/french/list.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import type { Styles } from '../../../report/text/styles.ts';
import type { Io } from '../../io.ts';
import { stylesFor } from '../../styles.ts';

/** Lists to stdout everything that csi can report, section by section: for people, or as JSON version 1. Always returns 0. */
export function regles({ format }: { format: 'texte' | 'json' }, io: Io): number {
  io.out.write(
    format === 'json' ? `${JSON.stringify(json(), null, 2)}\n` : sentence(`${texte(stylesFor(io.out))}\n`),
  );
  return 0;
}

function json(): object {
  const sections = Object.entries(CATALOGUE).map(([key, { entries }]) => [key, entries.map(jsonOf)]);
  return { version: 1, ...Object.fromEntries(sections) };
}

function jsonOf({
  id,
  description,
  pourquoi,
  source,
  verifie_le,
  severity,
  exception,
  exemple,
}: Entry): object {
  return {
    id,
    description,
    pourquoi,
    ...(source !== undefined && { source, verifie_le: verifie_le ?? null }),
    gravite: severity,
    ...(exception && { sans_exception: exception === 'jamais' ? ETAPES : ['signature'] }),
    ...(exemple !== undefined && { exemple: wrongAndRight(exemple) }),
  };
}

function texte({ bold, cyan, dim }: Styles): string {
  const sections = Object.values(CATALOGUE);
  const shown = sections.map(({ title, entries }) => {
    const lines = entries.map(
      (entry) => `${bold(entry.id)}  ${dim(severityShown(entry))}\n  ${entry.description}`,
    );
    return `${cyan(title)}\n\n${lines.join('\n')}`;
  });
  const counts = list(sections.map(({ count }) => count));
  return [...shown, `${counts}. Pour en savoir plus : csi explique <règle>`].join('\n\n');
}

/** The severity of an entry: one word when it is the same at every stage, else one word for each stage. */
export function severityShown({ severity }: Pick<Entry, 'severity'>): string {
  if (ETAPES.every((etape) => severity[etape] === severity.projet)) return severity.projet;
  const shown = (etape: Etape) => (severity[etape] === 'aucune' ? 'non vérifiée' : severity[etape]);
  return ETAPES.map((etape) => `${etape} : ${shown(etape)}`).join(', ');
}
