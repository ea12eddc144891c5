import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Contrat } from '../../src/model/contrat.ts';
import type { Templates } from '../../src/render/index.ts';
import { compileTemplate, type TemplateSource } from '../../src/render/template/compile.ts';

const root = new URL('../../', import.meta.url);

/** The text of a file of the project, by its path from the root. */
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The names of the files of a folder with this ending, sorted. A follow-up, « .suivi.yaml », is no « .yaml »: those are contracts. */
export const list = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending) && (ending !== '.yaml' || !name.endsWith('.suivi.yaml')))
    .sort();

/** The files below a folder that git tracks or would add, by their paths from the root. */
export const tracked = (folder: string): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', folder], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path && existsSync(new URL(path, root)));

/** A YAML file of the project as a contract, unchecked. */
export const contrat = (path: string): Contrat => parse(read(path));

/** The sources of the built-in templates. */
export const SOURCES: ReadonlyMap<string, TemplateSource> = new Map(
  ['templates', 'templates/partials'].flatMap((folder) =>
    list(folder, '.hbs').map((name) => {
      const file = `${folder}/${name}`;
      return [file.replace('templates/', '').replace('.hbs', ''), { text: read(file), file }] as const;
    }),
  ),
);

/** The built-in templates. */
export const TEMPLATES: Templates = new Map(
  [...SOURCES].map(([name, source]) => [name, compileTemplate(source)] as const),
);
