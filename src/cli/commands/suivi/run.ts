import { list } from '../../../kernel/french/list.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import type { EcheancesOptions } from './echeances.ts';
import type { EtatOptions } from './etat.ts';
import type { ExporterOptions } from './exporter.ts';
import type { ImporterOptions } from './importer.ts';
import type { NoterOptions } from './noter.ts';

type SuiviOptions = EtatOptions & EcheancesOptions & NoterOptions & ExporterOptions & ImporterOptions;

/** Which options each act takes. */
const OPTIONS: Readonly<Record<Acte, readonly (keyof SuiviOptions)[]>> = {
  etat: ['au', 'format', 'publique', 'sortie', 'force'],
  echeances: ['au', 'mois', 'format', 'publique'],
  ouvrir: [],
  noter: ['date', 'realise', 'niveau', 'nombre', 'statut', 'texte', 'source', 'url', 'qualite', 'avenant'],
  exporter: ['au', 'publique', 'sortie', 'force'],
  importer: ['aBlanc'],
};

type Acte = 'etat' | 'echeances' | 'ouvrir' | 'noter' | 'exporter' | 'importer';

/** Does one of the acts on the follow-up of a contract; a contract alone asks for its state. Returns the exit code of the act. */
export async function suivi(mots: readonly string[], options: SuiviOptions, io: Io): Promise<number> {
  const [first = ''] = mots;
  const said = Object.hasOwn(OPTIONS, first) && io.kind(first) === undefined;
  const acte = said ? (first as Acte) : 'etat';
  const rest = said ? mots.slice(1) : mots;
  refuseOptions(acte, options);
  if (acte === 'noter') return (await import('./noter.ts')).noter(rest, options, io);
  if (acte === 'echeances') return (await import('./echeances.ts')).echeances(rest, options, io);
  if (acte === 'importer') return (await import('./importer.ts')).importer(rest, options, io);
  const [contrat, other] = rest;
  if (contrat === undefined || other !== undefined) throw wrongWords(acte, first, other, said);
  if (acte === 'ouvrir') return (await import('./ouvrir.ts')).ouvrir(contrat, io);
  if (acte === 'exporter') return (await import('./exporter.ts')).exporter(contrat, options, io);
  return (await import('./etat.ts')).etat(contrat, options, io);
}

function refuseOptions(acte: Acte, options: SuiviOptions): void {
  for (const key of Object.keys(options) as (keyof SuiviOptions)[])
    if (!OPTIONS[acte].includes(key)) {
      const owners = (Object.keys(OPTIONS) as Acte[]).filter((one) => OPTIONS[one].includes(key));
      const name = key === 'aBlanc' ? 'a-blanc' : key;
      throw new UserError(`L’option « --${name} » ne sert qu’à csi suivi ${list(owners, 'et')}.`);
    }
}

// « csi suivi nter contrat.yaml » asks for an act that isn't one.
function wrongWords(acte: Acte, first: string, other: string | undefined, said: boolean): UserError {
  if (!said && other !== undefined) {
    const near = nearest(first, Object.keys(OPTIONS));
    return new UserError(
      `csi suivi ne sait pas faire ${named(first)} : ce qui est à faire est ${list(Object.keys(OPTIONS), 'ou')}.`,
      near === undefined ? undefined : `Vouliez-vous dire ${named(near)} ?`,
    );
  }
  return new UserError(
    `csi suivi ${acte} attend un contrat.`,
    `Par exemple : csi suivi ${acte} contrat.yaml`,
  );
}
