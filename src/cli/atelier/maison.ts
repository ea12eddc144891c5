import type { TemplateSource } from '../../render/template/compile.ts';
import { type ConfigOptions, type House, housesOf } from '../config/index.ts';
import type { Io } from '../io.ts';
import { builtinSources, builtinTemplates } from '../resources.ts';

/** What the house asks of the contract, as the page gets it: plain values; the templates as text, checked, never as code. */
export interface Maison extends Pick<House, 'theme' | 'etape'> {
  fichier?: string;
  levels: House['stricter'];
  gabarits?: Readonly<Record<string, TemplateSource>>;
}

/** Reads the configuration of the house and its templates. Throws as `csi render` does for what can’t be used; unless `quiet`, the configuration is named on stderr. */
export async function maisonOf(io: Io, file: string, options: ConfigOptions, quiet = false): Promise<Maison> {
  const house = await housesOf(options, quiet ? silent(io) : io)(file);
  const { theme, etape, stricter, gabarits } = house;
  return {
    ...(house.file !== undefined && { fichier: house.file }),
    levels: stricter,
    ...(theme && { theme }),
    ...(etape && { etape }),
    ...(gabarits !== undefined && { gabarits: await templatesOf(gabarits, io) }),
  };
}

async function templatesOf(folder: string, io: Io): Promise<NonNullable<Maison['gabarits']>> {
  const { checkedTemplates } = await import('../pipeline/gabarits.ts');
  return checkedTemplates(folder, builtinSources([...(await builtinTemplates()).keys()]), io).sources;
}

const silent = (io: Io): Io => ({ ...io, err: { ...io.err, write: () => {} } });
