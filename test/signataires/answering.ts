import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How much of the standard error of a program is kept, in characters. */
const MAX_LOG = 4000;

/** A program that reads one job per line and answers each with a line: `ok`, or what went wrong. */
export class Answering {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: ((answer: string) => void)[] = [];
  /** Answers that no call has read yet. */
  readonly #unread: string[] = [];
  #log = '';
  #ended = false;

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, {
      env: { ...process.env, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' },
    });
    this.#child.stderr.on('data', (data) => {
      this.#log = (this.#log + data).slice(-MAX_LOG);
    });
    this.#child.stdin.on('error', () => {});
    this.#child.on('error', (error) => this.#end(`${command}: ${error.message}`));
    this.#child.on('close', (code) => this.#end(`${command} stopped with ${code}`));
    createInterface(this.#child.stdout).on('line', (line) => {
      const resolve = this.#waiting.shift();
      if (resolve) resolve(line);
      else this.#unread.push(line);
    });
  }

  /** Waits until the program is ready; throws with its output when it stops before. */
  ready(): Promise<void> {
    return this.#answer('is not ready');
  }

  /** Sends a job and waits for the answer; throws with it when the job failed. */
  ask(...fields: readonly string[]): Promise<void> {
    const done = this.#answer(fields.join(' '));
    this.#child.stdin.write(`${fields.join('\t')}\n`);
    return done;
  }

  /** Closes the input of the program, which then exits. */
  stop(): void {
    this.#child.stdin.end();
  }

  async #answer(what: string): Promise<void> {
    const answer =
      this.#unread.shift() ??
      (this.#ended ? 'it has stopped' : await new Promise<string>((resolve) => this.#waiting.push(resolve)));
    if (answer !== 'ok') throw new Error(`${what}: ${answer}\n${this.#log}`);
  }

  #end(why: string): void {
    this.#ended = true;
    for (const resolve of this.#waiting.splice(0)) resolve(why);
  }
}
