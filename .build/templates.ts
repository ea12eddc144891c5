// Compiles the built-in templates when csi is built.
import { readdirSync, readFileSync } from 'node:fs';
import { fingerprint, precompile } from '../src/render/template/compile.ts';
import { root } from './schema.ts';

/** The module of compiled templates: what Handlebars runs, by name, and the digest of their texts. */
export function generateTemplates(): string {
  const folder = `${root}templates/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const entries = files
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const name = file.replaceAll('\\', '/').slice(0, -'.hbs'.length);
      const source = { text: readFileSync(folder + file, 'utf8'), file: `${name}.hbs` };
      return `  '${name}': { empreinte: '${fingerprint(source)}', spec: ${precompile(source)} },`;
    });
  return `// Generated from templates/ by \`npm run generate\`; do not edit.\nexport default {\n${entries.join('\n')}\n};\n`;
}
