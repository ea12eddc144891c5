// Compiles contrat.typ in this process, as csi's rival: `node typst.mjs input.json output.pdf`. Prints Typst's own version.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [input, output] = process.argv.slice(2);
const faces = [
  'source-serif-4/400Regular/SourceSerif4_400Regular',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
  'source-serif-4/700Bold/SourceSerif4_700Bold',
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
  'source-sans-3/700Bold/SourceSans3_700Bold',
];
const fontBlobs = faces.map((face) => readFileSync(`${root}node_modules/@expo-google-fonts/${face}.ttf`));
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
