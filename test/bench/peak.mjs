// Preloaded by --import in a run that is not timed: leaves the process's peak resident memory, in kilobytes, in a file.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
