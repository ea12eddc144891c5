// `npm run campagne -- <name> [--graines N] [--seed S]`: the full counts that .ci/run has no time for. Node 20 reads no TypeScript, so
// each file is transformed as it is loaded.
import { register } from 'node:module';

register('./typescript.mjs', import.meta.url);
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
