import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What veraPDF says of one file under one profile: the number of checks made, and `ok` or the clauses that failed. */
export interface Verdict {
  checks: number;
  failed: string;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const RESOLVE = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';

/** Validates files against PDF/A-3a and PDF/UA-1 with veraPDF, which Maven brings; needs Java 17 and Maven. `work` is a folder to write in. */
export function verapdf(
  files: readonly string[],
  work: string,
): Map<string, { '3a': Verdict; ua1: Verdict }> {
  const classpath = join(work, 'classpath');
  execFileSync('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), RESOLVE, `-Dmdep.outputFile=${classpath}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const said = execFileSync(
    'java',
    ['-Xmx2g', '-cp', readFileSync(classpath, 'utf8').trim(), join(HERE, 'Conformance.java')],
    {
      input: files.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const verdicts = new Map<string, { '3a': Verdict; ua1: Verdict }>();
  for (const line of said.trim().split('\n')) {
    const [file = '', profile = '', checks = '', failed = ''] = line.split('\t');
    const known = verdicts.get(file) ?? {
      '3a': { checks: 0, failed: 'not seen' },
      ua1: { checks: 0, failed: 'not seen' },
    };
    verdicts.set(file, { ...known, [profile]: { checks: Number(checks), failed } });
  }
  return verdicts;
}
