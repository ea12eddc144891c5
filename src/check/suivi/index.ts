/** Checks the follow-up of a contract: its form (`forme`), then its rules (`regles/`), which compare it to the contract that it names. */
import { SUIVI } from '../../catalogue/suivi.ts';
import { sentence } from '../../kernel/french/typography.ts';
import type { Problem, SuppressedProblem } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import { dernierJour, type Etat, etatOf } from '../../suivi/etat.ts';
import type { Suivi } from '../../suivi/model.ts';
import { type Levels, severityIn } from '../levels.ts';
import { hasOpening } from '../suppressions/parse.ts';
import type { ContexteSuivi, ContratSuiviLu, Signaler } from './contexte.ts';
import { bilanIncomplet, coordonnees } from './regles/bilan.ts';
import { anneeAVenir, indicateurAutre, indicateurEnDouble, indicateurInconnu } from './regles/diagnostic.ts';
import { avantSignature, dateFuture, sourceManquante, uniteAutre, unSeulChiffre } from './regles/releves.ts';
import { engagementInconnu } from './regles/renvois.ts';
import {
  baseContradictoire,
  decisionEchue,
  depenseSuperieure,
  deuxValeurs,
  muet,
  recul,
  statutContredit,
  tenuSansPreuve,
} from './regles/suites.ts';

export type { ContratSuiviLu } from './contexte.ts';
export { checkForme } from './forme.ts';

const REGLES: Readonly<Record<string, (contexte: ContexteSuivi, signaler: Signaler) => void>> = {
  'suivi-engagement-inconnu': engagementInconnu,
  'suivi-un-seul-chiffre': unSeulChiffre,
  'suivi-indicateur-inconnu': indicateurInconnu,
  'suivi-indicateur-autre': indicateurAutre,
  'suivi-indicateur-en-double': indicateurEnDouble,
  'suivi-annee-a-venir': anneeAVenir,
  'suivi-unite-autre': uniteAutre,
  'suivi-date-future': dateFuture,
  'suivi-avant-signature': avantSignature,
  'suivi-recul': recul,
  'suivi-deux-valeurs': deuxValeurs,
  'suivi-base-contradictoire': baseContradictoire,
  'suivi-statut-contredit': statutContredit,
  'suivi-tenu-sans-preuve': tenuSansPreuve,
  'suivi-source-manquante': sourceManquante,
  'suivi-muet': muet,
  'depense-superieure-au-cout': depenseSuperieure,
  'decision-echue': decisionEchue,
  'bilan-incomplet': bilanIncomplet,
  'suivi-coordonnees': coordonnees,
};

/** What the rules find in a follow-up whose form is right, in the order of the file, and what comments of the file suppress; with where the contract stands on the day of the last record. */
export async function checkRegles(
  source: Source,
  lu: ContratSuiviLu,
  levels: Levels = {},
  empreintes?: ReadonlyMap<string, string>,
): Promise<{ kept: Problem[]; suppressed: SuppressedProblem[]; etat?: Etat }> {
  const problems: Problem[] = [];
  const signalerOf =
    (rule: string): Signaler =>
    (path, message, hint, on = 'value') => {
      const entry = SUIVI.find(({ id }) => id === rule);
      const severity = entry && severityIn(entry, { etape: 'projet', levels });
      if (!severity || severity === 'aucune') return;
      problems.push({
        rule,
        severity,
        message: sentence(message),
        ...(hint !== undefined && { hint: sentence(hint) }),
        file: source.file,
        path,
        range: source.locate(path, on),
      });
    };
  const suivi = source.data as Suivi;
  let etat: Etat | undefined;
  if ('refus' in lu) signalerOf('suivi-contrat-illisible')(['contrat', 'fichier'], lu.refus);
  else {
    checkEmpreintes(suivi, lu, signalerOf('suivi-empreinte-autre'));
    const contexte = contexteOf(source, lu);
    etat = contexte.etat;
    for (const [rule, check] of Object.entries(REGLES)) check(contexte, signalerOf(rule));
    if (suivi.diagnostic)
      problems.push(...(await import('./chiffres.ts')).checkChiffres(source, lu.contrat, levels, empreintes));
  }
  const ordered = problems.toSorted(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
  );
  const known = etat && { etat };
  if (!hasOpening(source.text)) return { kept: ordered, suppressed: [], ...known };
  const { sortOut } = await import('../suppressions/index.ts');
  return { ...sortOut(source, ordered, { etape: 'projet', levels }), ...known };
}

function contexteOf(
  { data, text }: Source,
  { contrat }: Extract<ContratSuiviLu, { contrat: unknown }>,
): ContexteSuivi {
  const suivi = data as Suivi;
  return { suivi, texte: text, contrat, etat: etatOf(contrat, suivi, dernierJour(contrat, suivi) ?? '0000') };
}

function checkEmpreintes(
  { contrat }: Suivi,
  { empreinte, empreintes }: Extract<ContratSuiviLu, { contrat: unknown }>,
  signaler: Signaler,
): void {
  const hint = (now: string) =>
    `Remettez le fichier signé. Si le changement est voulu (une remarque, une coquille), écrivez : ${now}`;
  if (contrat.empreinte !== empreinte)
    signaler(
      ['contrat', 'empreinte'],
      'Le contrat n’est plus celui dont ce fichier est le suivi.',
      hint(empreinte),
    );
  for (const [i, avenant] of (contrat.avenants ?? []).entries())
    if (avenant.empreinte !== undefined && avenant.empreinte !== empreintes[i])
      signaler(
        ['contrat', 'avenants', i, 'empreinte'],
        'L’avenant n’est plus celui dont ce fichier tient compte.',
        hint(empreintes[i] ?? ''),
      );
}
