import { formatDay } from '../../../kernel/french/date.ts';
import type { YamlValue } from '../../../source/edit/change.ts';
import { edit } from '../../../source/edit/index.ts';
import type { Etat } from '../../../suivi/etat.ts';
import { PERIODES, periodeTapee } from '../../../suivi/periode-tapee.ts';
import { du, fait, verdictText } from '../../../suivi/report/phrases.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { engagementDemande } from '../../pipeline/engagement-demande.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';
import { checkedSuivi, replaceSuivi } from './ecrire.ts';

/** The options of `csi suivi noter`. */
export interface NoterOptions {
  date?: string;
  realise?: string;
  niveau?: string;
  nombre?: string;
  statut?: string;
  texte?: string;
  source?: string;
  url?: string;
  qualite?: string;
  avenant?: string;
}

/**
 * Adds a record to the follow-up of a contract, or a point if no figure is given; every other byte of the file stays. Returns 0; throws a UserError
 * for what the follow-up can’t hold.
 */
export async function noter(mots: readonly string[], options: NoterOptions, io: Io): Promise<number> {
  const [contrat, wanted, other] = mots;
  if (options.avenant !== undefined) {
    if (contrat === undefined || wanted !== undefined || Object.keys(options).length > 1)
      throw new UserError(
        'csi suivi noter --avenant attend le contrat, et rien d’autre.',
        'Par exemple : csi suivi noter contrat.yaml --avenant avenant-1.yaml',
      );
    return (await import('./avenant.ts')).noterAvenant(contrat, options.avenant, io);
  }
  if (contrat === undefined || wanted === undefined || other !== undefined || options.date === undefined)
    throw new UserError(
      'csi suivi noter attend le contrat, un engagement et --date.',
      'Par exemple : csi suivi noter contrat.yaml renfort-pm --date 2024-12 --niveau 390 --source "Rapport d’activité"',
    );
  const lu = await readSuivi(contrat, io);
  const engagement = engagementDemande(wanted, lu.contrat, contrat).engagement.id;
  const isReleve = FIGURES.some((key) => options[key] !== undefined);
  const value = isReleve ? releve(engagement, options) : point(engagement, options);
  const made = edit(lu.source.text, { append: [isReleve ? 'releves' : 'points'], value });
  if (!made.ok) throw new UserError(`${named(lu.file)} : ${made.reason}`);
  const { warnings, etat } = await checkedSuivi(made.text, lu);
  await replaceSuivi(made.text, lu, io);
  printNote(
    io,
    `Noté dans ${named(lu.file)} : ${isReleve ? 'un relevé' : 'un point'} de ${named(engagement)}. Pour en voir l’effet : csi suivi ${shellWord(contrat)}`,
    ...effect(engagement, etat),
    ...warnings.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`)),
  );
  return 0;
}

// What is now said of the commitment, on the day of the last record.
function effect(id: string, etat: Etat): string[] {
  const ligne = etat.lignes.find(({ engagement }) => engagement.id === id);
  if (ligne === undefined) return [];
  const [done, promised] = [fait(ligne), du(ligne)];
  const figures = done === '' ? '' : ` ${done}${promised === '' ? '' : ` sur ${promised}`},`;
  return [`${ligne.numero}, au ${formatDay(etat.au)} :${figures} ${verdictText(ligne)}.`];
}

const FIGURES = ['realise', 'niveau', 'nombre'] as const;

function releve(engagement: string, options: NoterOptions): YamlValue {
  const { date = '', statut, texte, qualite } = options;
  return {
    engagement,
    date: dateOf(date),
    ...Object.fromEntries(
      FIGURES.flatMap((key) => (options[key] === undefined ? [] : [[key, numberOf(key, options[key])]])),
    ),
    ...(qualite !== undefined && { qualite }),
    ...(statut !== undefined && { statut }),
    ...(texte !== undefined && { commentaire: texte }),
    ...sourceOf(options),
  };
}

function point(engagement: string, options: NoterOptions): YamlValue {
  const { date = '', statut, texte, qualite } = options;
  if (qualite !== undefined)
    throw new UserError('L’option « --qualite » dit la qualité d’un chiffre : donnez-en un, ou retirez-la.');
  if (statut === undefined && texte === undefined)
    throw new UserError(
      'Il n’y a rien à noter : ni chiffre, ni statut, ni texte.',
      'Donnez --realise, --niveau ou --nombre pour un relevé ; --statut ou --texte pour un point.',
    );
  return {
    engagement,
    date: dateOf(date),
    ...(statut !== undefined && { statut }),
    ...(texte !== undefined && { texte }),
    ...sourceOf(options),
  };
}

function sourceOf({ source, url }: NoterOptions): { source?: { titre: string; url?: string } } {
  if (source === undefined && url !== undefined)
    throw new UserError('L’option « --url » donne l’adresse d’une source.', 'Donnez aussi --source.');
  return source === undefined ? {} : { source: { titre: source, ...(url !== undefined && { url }) } };
}

function dateOf(date: string): string | number {
  const periode = periodeTapee(date);
  if (periode === undefined)
    throw new UserError(`${named(date)} n’est pas une date.`, `Écrivez ${PERIODES}.`);
  return periode;
}

function numberOf(key: string, typed = ''): number {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain))
    throw new UserError(`L’option « --${key} » attend un nombre, et non ${named(typed)}.`);
  return Number(plain);
}
