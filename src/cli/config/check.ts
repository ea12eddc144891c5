import { ETAPES } from '../../catalogue/etapes.ts';
import { idsOf } from '../../check/catalogue.ts';
import { checkTheme } from '../../check/theme.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import { LEVELS } from '../pipeline/levels.ts';

/** The keys of csi.config.yaml, in the order of its documentation. */
const KEYS = ['theme', 'gabarits', 'police', 'etape', 'regles'] as const;

type Say = (path: Path, rule: string, message: string, hint?: string, on?: 'key' | 'value') => void;

/** What is wrong with the form of a configuration, at its places. */
export function checkConfig(source: Source): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, rule, message, hint, on = 'value') =>
    problems.push({
      rule,
      severity: 'erreur',
      message: sentence(message),
      ...(hint && { hint: sentence(hint) }),
      file: source.file,
      path,
      range: source.locate(path, on),
    });
  const { data } = source;
  if (!isGroup(data)) {
    say([], 'valeur-inattendue', `csi.config.yaml attend des clés : ${list(KEYS, 'ou')}.`);
    return problems;
  }
  for (const [key, value] of Object.entries(data)) {
    if (!KEYS.some((known) => known === key)) unknown([key], key, KEYS, say);
    else if (key === 'theme') problems.push(...checkTheme(source, ['theme']));
    else if (key === 'regles') checkRules(value, say);
    else if (key === 'etape') oneOf([key], value, ETAPES, say);
    else checkFolder(key, value, say);
  }
  return problems;
}

/** Whether a value is a group of keys. */
const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unknown(path: Path, key: string, known: readonly string[], say: Say): void {
  const near = nearest(key, known);
  const hint = near ? `Vouliez-vous dire ${cite(near)} ?` : undefined;
  say(path, 'cle-inconnue', `La clé ${cite(key)} n’est pas connue ici.`, hint, 'key');
}

function oneOf(path: Path, value: unknown, words: readonly string[], say: Say): void {
  if (words.some((word) => word === value)) return;
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const hint = near && `Vouliez-vous dire ${cite(near)} ?`;
  say(path, 'valeur-inattendue', `${cite(String(path.at(-1)))} attend ${list(words, 'ou')}.`, hint);
}

function checkRules(value: unknown, say: Say): void {
  if (!isGroup(value)) {
    say(['regles'], 'valeur-inattendue', '« regles » attend un groupe : une règle et sa gravité par ligne.');
    return;
  }
  const ids = idsOf('regles', 'suivi', 'exceptions');
  for (const [id, level] of Object.entries(value)) {
    if (ids.includes(id)) oneOf(['regles', id], level, LEVELS, say);
    else unknown(['regles', id], id, ids, say);
  }
}

// A path from the folder of the configuration, which does not leave it, on any system.
function checkFolder(key: string, value: unknown, say: Say): void {
  if (typeof value !== 'string' || value.trim() === '')
    say([key], 'valeur-inattendue', `${cite(key)} attend le nom d’un dossier.`);
  else if (/^[/\\~]|^[a-z]:/i.test(value) || value.split(/[/\\]/).includes('..'))
    say(
      [key],
      'valeur-inattendue',
      `${cite(value)} sort du dossier de csi.config.yaml.`,
      'Écrivez un dossier à partir de celui de csi.config.yaml, par exemple : modeles/gabarits',
    );
}
