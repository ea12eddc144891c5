// `npm run campagne -- <name> [--graines N] [--seed S]`: runs that are too long for .ci/run.
import '../../.build/typescript.mjs';

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
