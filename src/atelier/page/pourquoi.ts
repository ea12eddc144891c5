import { contentOf } from './contenu.ts';

let known: Readonly<Record<string, string>> | undefined;

/** Why a rule matters, as `csi explique` says it; undefined for what needs no reason. */
export function pourquoi(rule: string): string | undefined {
  known ??= (contentOf('pourquoi.json') ?? {}) as Readonly<Record<string, string>>;
  return Object.hasOwn(known, rule) ? known[rule] : undefined;
}
