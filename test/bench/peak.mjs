// Preloaded with --import in a run that is not timed: writes the peak resident memory of the process, in kilobytes, to a file.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
