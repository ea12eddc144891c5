// Compiles contrat.typ in this process, as csi's rival: `node typst.mjs input.json output.pdf`. Prints Typst's own version.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [input, output] = process.argv.slice(2);
const fonts = new URL('../../dist/fonts/', import.meta.url);
const fontBlobs = readdirSync(fonts)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(new URL(name, fonts)));
const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL('.', import.meta.url)), fontArgs: [{ fontBlobs }] });
compiler.mapShadow(fileURLToPath(new URL('contrat.json', import.meta.url)), readFileSync(input));
const compiled = compiler.compile({ mainFilePath: fileURLToPath(new URL('contrat.typ', import.meta.url)) });
if (!compiled.result) {
  compiled.printErrors();
  process.exit(1);
}
writeFileSync(output, compiler.pdf(compiled.result));
const [version] = compiler.query(compiled.result, { selector: '<version>', field: 'value' });
process.stdout.write(`${JSON.stringify({ pages: compiled.result.numOfPages, version })}\n`);
