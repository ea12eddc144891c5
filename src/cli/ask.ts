import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';
import { sentence } from '../kernel/french/typography.ts';
import type { Question } from './io.ts';

/** Asks one question on a terminal. Returns undefined if the person presses Escape or Ctrl-C, or if `signal` aborts the question. */
export async function ask(
  question: Question,
  input: Readable,
  output: Writable,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { placeholder, choices, validate } = question;
  const message = sentence(question.message);
  const answer = choices
    ? await select({ message, options: [...choices], showInstructions: false, input, output, signal })
    : await text({
        message,
        ...(placeholder ? { placeholder } : {}),
        validate: (value) => validate?.(value ?? ''),
        input,
        output,
        signal,
      });
  return isCancel(answer) ? undefined : (answer ?? '');
}
