// `npm run campagne -- <name> [--graines N] [--seed S]`: the full counts that .ci/run has no time for.
import '../../.build/typescript.mjs';

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
