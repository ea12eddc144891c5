import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What is kept of what a program prints beside its answers, in characters. */
const LOG = 4000;

/** A program that does a job for each line it is given, and answers each with a line: `ok`, or what went wrong. */
export class Answering {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: ((answer: string) => void)[] = [];
  /** Answers that nobody has waited for yet. */
  readonly #unread: string[] = [];
  #log = '';
  #ended = false;

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, {
      env: { ...process.env, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' },
    });
    this.#child.stderr.on('data', (data) => {
      this.#log = (this.#log + data).slice(-LOG);
    });
    this.#child.stdin.on('error', () => {});
    this.#child.on('error', (error) => this.#end(`${command}: ${error.message}`));
    this.#child.on('close', (code) => this.#end(`${command} stopped with ${code}`));
    createInterface(this.#child.stdout).on('line', (line) => {
      const tell = this.#waiting.shift();
      if (tell) tell(line);
      else this.#unread.push(line);
    });
  }

  /** Waits for the program to say that it is ready; throws with what it printed when it stops before. */
  ready(): Promise<void> {
    return this.#answer('is not ready');
  }

  /** Has a job done; throws with what the program says of it when it fails. */
  ask(...fields: readonly string[]): Promise<void> {
    const done = this.#answer(fields.join(' '));
    this.#child.stdin.write(`${fields.join('\t')}\n`);
    return done;
  }

  /** Ends the program, which has nothing left to do. */
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
    for (const tell of this.#waiting.splice(0)) tell(why);
  }
}
