import type { Entry } from '../../../catalogue/entry.ts';
import { ETAPES } from '../../../catalogue/etapes.ts';
import { FORMES } from '../../../catalogue/formes/index.ts';
import { GABARITS } from '../../../catalogue/gabarits.ts';
import { SUPPRESSIONS } from '../../../catalogue/suppressions.ts';
import type { Rule } from '../../../check/rule.ts';
import { RULES } from '../../../check/rules/index.ts';
import { count, list } from '../../../kernel/french/list.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import type { Styles } from '../../../report/text/styles.ts';
import type { Io } from '../../io.ts';
import { stylesFor } from '../../styles.ts';

/** Lists every rule to stdout, and what is no rule: problems of form, of exceptions, of templates; for people or as JSON version 1; always 0. */
export function regles({ format }: { format: 'texte' | 'json' }, io: Io): number {
  io.out.write(
    format === 'json' ? `${JSON.stringify(json(), null, 2)}\n` : sentence(`${texte(stylesFor(io.out))}\n`),
  );
  return 0;
}

function json(): object {
  const all = RULES.map(({ id, description, source, severity, exception, exemple }) => ({
    id,
    description,
    ...(source !== undefined && { source }),
    gravite: severity,
    ...(exception && { sans_exception: exception === 'jamais' ? ETAPES : ['signature'] }),
    exemple,
  }));
  const bare = ({ id, description, severity, exemple }: Entry) => ({
    id,
    description,
    gravite: severity,
    ...(exemple && { exemple }),
  });
  return {
    version: 1,
    formes: FORMES.map(bare),
    regles: all,
    exceptions: SUPPRESSIONS.map(bare),
    gabarits: GABARITS.map(bare),
  };
}

function texte({ bold, cyan, dim }: Styles): string {
  const section = (title: string, rules: readonly Entry[]) =>
    `${cyan(title)}\n\n${rules.map((rule) => `${bold(rule.id)}  ${dim(gravites(rule))}\n  ${rule.description}`).join('\n')}`;
  const counts = [
    count(FORMES.length, 'problème').concat(' de forme'),
    count(RULES.length, 'règle'),
    count(SUPPRESSIONS.length, 'règle').concat(' sur les exceptions'),
    count(GABARITS.length, 'problème').concat(' de gabarit'),
  ];
  return [
    section(
      'Problèmes de forme : ce qui empêche de lire le fichier, à corriger avant que les règles ne soient vérifiées',
      FORMES,
    ),
    section('Règles : ce que le document dit', RULES),
    section('Règles sur les exceptions : les commentaires « # csi: ignorer »', SUPPRESSIONS),
    section('Problèmes de gabarit : ce que trouve csi render --gabarits', GABARITS),
    `${list(counts)}. Pour en savoir plus : csi explique <règle>`,
  ].join('\n\n');
}

/** How much a rule weighs: one word when it is the same all along, else a word for each stage. */
export function gravites({ severity }: Pick<Rule, 'severity'>): string {
  if (ETAPES.every((etape) => severity[etape] === severity.projet)) return severity.projet;
  return ETAPES.map(
    (etape) => `${etape} : ${severity[etape] === 'aucune' ? 'non vérifiée' : severity[etape]}`,
  ).join(', ');
}
