import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The result of veraPDF for one file and one profile; `failed` is `ok` or the clauses that failed. */
export interface Validation {
  checks: number;
  failed: string;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const RESOLVE = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';

/** Validates files against PDF/A-3a and PDF/UA-1 with veraPDF, which Maven downloads; needs Java 17 and Maven. `work` is a temporary folder. */
export function verapdf(
  files: readonly string[],
  work: string,
): Map<string, { '3a': Validation; ua1: Validation }> {
  const classpath = join(work, 'classpath');
  execFileSync('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), RESOLVE, `-Dmdep.outputFile=${classpath}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const output = execFileSync(
    'java',
    ['-Xmx2g', '-cp', readFileSync(classpath, 'utf8').trim(), join(HERE, 'Conformance.java')],
    {
      input: files.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const verdicts = new Map<string, { '3a': Validation; ua1: Validation }>();
  for (const line of output.trim().split('\n')) {
    const [file = '', profile = '', checks = '', failed = ''] = line.split('\t');
    const known = verdicts.get(file) ?? {
      '3a': { checks: 0, failed: 'not checked' },
      ua1: { checks: 0, failed: 'not checked' },
    };
    verdicts.set(file, { ...known, [profile]: { checks: Number(checks), failed } });
  }
  return verdicts;
}
