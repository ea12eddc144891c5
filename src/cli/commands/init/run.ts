import { count, list } from '../../../kernel/french/list.ts';
import { cog } from '../../cog.ts';
import { type AnswerOptions, answersFrom, coherent } from '../../init/answers.ts';
import { type NewFileOptions, newFile, refuseToReplace, writeNew } from '../../init/files.ts';
import { lieuAvecCode, withLieu } from '../../init/lieu.ts';
import { complete } from '../../init/questions.ts';
import { scaffold } from '../../init/scaffold.ts';
import { slug } from '../../init/slug.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { printNote } from '../../print.ts';
import { scaffoldTemplate } from '../../resources.ts';
import { shellWord } from '../../shell-word.ts';

interface InitOptions extends AnswerOptions, NewFileOptions {
  sansQuestion?: true;
  suiteDe?: string;
}

/** Writes a new file from the scaffold or from a contract that it follows, and the schema next to it. Asks questions only on a terminal, and writes nothing before all checks have passed. Returns 0. */
export async function init(file: string | undefined, options: InitOptions, io: Io): Promise<number> {
  const { suiteDe, ...others } = options;
  if (suiteDe !== undefined) return (await import('./suite.ts')).initSuite(file, suiteDe, others, io);
  const given = answersFrom(options);
  const target = (nom: string | undefined) => newFile(file, `${(nom && slug(nom)) || 'contrat'}.yaml`, io);
  if (file) refuseToReplace(target(given.nom), options, io);
  const asked = io.interactive && !options.sansQuestion ? coherent(await complete(given, io, cog())) : given;
  const { answers, lieu, homonymes } = withLieu(cog(), asked);
  const path = target(answers.nom);
  refuseToReplace(path, options, io);
  const text = scaffold(scaffoldTemplate(), answers, lieu);
  const written = writeNew(path, text, options, io);
  const left = text.match(/^[^#\n]*à compléter/gm)?.length ?? 0;
  printNote(io, `Écrit : ${written.map(named).join(' et ')}. ${count(left, 'endroit')} à compléter.`);
  if (homonymes.length > 1)
    printNote(
      io,
      `Ce nom est celui de plusieurs communes : ${list(homonymes.map(lieuAvecCode), 'et')}. Écrivez le code de la vôtre, ou recommencez avec --departement.`,
    );
  const help = options.sansSchema ? '' : ' (avec une extension YAML, il complète et explique chaque champ)';
  const word = shellWord(path);
  printNote(
    io,
    `Remplissez-le dans un éditeur${help}, puis :`,
    `  csi validate ${word}`,
    `  csi render ${word} --pdf`,
  );
  return 0;
}
