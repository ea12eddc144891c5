// Makes dist/atelier.html: one page that holds the core, its fonts and the table of communes, and asks for nothing else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { deflateSync } from 'fflate';
import packageFile from '../package.json' with { type: 'json' };
import { entriesOf } from '../src/check/catalogue.ts';
import { without } from './bundle.ts';
import { cogTable } from './cog.ts';
import { faces } from './faces.ts';
import { noticesText } from './notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = (name: string): string => readFileSync(`${root}src/atelier/page/${name}`, 'utf8');

/** The schema as the page proposes it: titles, descriptions and words; what checks files is compiled apart. */
function schemaForPeople(): Uint8Array {
  const unused = new Set([
    ...['$id', '$schema', 'examples', 'errorMessage', 'defaultSnippets', 'pattern', 'format'],
    ...['minItems', 'uniqueItems', 'additionalProperties', 'minProperties'],
  ]);
  const text = readFileSync(`${root}schemas/csi.schema.json`, 'utf8');
  const kept = JSON.parse(text, (key, value) => (unused.has(key) ? undefined : value));
  return Buffer.from(JSON.stringify(kept));
}

/** Of Handlebars, what reads templates of a house: its compiler makes code of them, which the page allows nobody. */
const parserOnly: esbuild.Plugin = {
  name: 'parser-only',
  setup(build) {
    build.onResolve({ filter: /^handlebars$/ }, ({ path }) => ({ path, namespace: 'parser' }));
    build.onLoad({ filter: /./, namespace: 'parser' }, () => ({
      resolveDir: root,
      contents: `import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
        import Visitor from 'handlebars/dist/cjs/handlebars/compiler/visitor.js';
        export default { parse, Visitor };`,
    }));
  },
};

/** One script of the page. It is given no module of Node, and may make no code of a text: the page forbids it. */
async function script(name: string): Promise<{ text: string; metafile: esbuild.Metafile }> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`src/atelier/page/${name}.ts`],
    write: false,
    metafile: true,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    // A thread has no document, which some packages read entities with.
    // pdfkit asks for the address of a profile of colours, which csi writes itself.
    define: { 'import.meta.url': '"file:///"' },
    conditions: name === 'fil' ? ['worker'] : [],
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [without('fontkit', 'png-js', '@noble/ciphers/aes'), parserOnly],
  });
  const text = outputFiles[0]?.text ?? '';
  if (/\beval\(|\bnew Function\b|[^.\w]Function\(/.test(text))
    throw new Error(`${name} makes code of a text`);
  // What would end the element, or begin a comment in it, is written otherwise.
  return { text: text.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--'), metafile };
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const block = (id: string, bytes: Uint8Array): string =>
  `<script type="application/octet-stream" id="${id}">${Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64')}</script>`;

/** Why each rule matters, by its id, as JSON. */
function reasons(): Uint8Array {
  const all = entriesOf('regles', 'formes').flatMap(({ id, pourquoi }) => (pourquoi ? [[id, pourquoi]] : []));
  return Buffer.from(JSON.stringify(Object.fromEntries(all)));
}

/** The page, the same for the same sources, and esbuild's account of the packages in it. */
export async function atelierPage(): Promise<{ html: string; metafiles: esbuild.Metafile[] }> {
  const [main, thread] = [await script('main'), await script('fil')];
  const style = source('style.css');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(main.text)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types csi',
  ].join('; ');
  const files = [
    ...faces.map(({ name, file }) => block(name, readFileSync(file))),
    block('cog.bin', cogTable()),
    block('schema.json', schemaForPeople()),
    block('pourquoi.json', reasons()),
    block('licences.txt', Buffer.from(noticesText(main.metafile, thread.metafile))),
    block('modele.yaml', readFileSync(`${root}templates/modele.yaml`)),
  ];
  const parts: Readonly<Record<string, string>> = {
    policy,
    version: packageFile.version,
    style: `<style>${style}</style>`,
    files: files.join('\n'),
    thread: block('fil', Buffer.from(thread.text)),
    main: `<script>${main.text}</script>`,
  };
  const html = source('page.html').replace(
    /%(\w+)%|<!--(\w+)-->/g,
    (_, value: string, element: string) => parts[value ?? element] ?? '',
  );
  return { html, metafiles: [main.metafile, thread.metafile] };
}
