import packageFile from '../../../package.json' with { type: 'json' };
import type { Package } from '../../composition/package.ts';
import { cog } from '../cog.ts';
import { builtinTemplates, fontFaces, scaffoldTemplate } from '../resources.ts';

/** What comes with csi, from the files of the package. */
export const CSI: Package = {
  version: packageFile.version,
  templates: builtinTemplates,
  faces: fontFaces,
  scaffold: scaffoldTemplate,
  cog,
};
