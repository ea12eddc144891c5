import { fromBase64 } from '../../kernel/bytes/base64.ts';
import type { Answer, Requete } from '../demandes.ts';
import { textOf } from './contenu.ts';

type Sans<T> = T extends unknown ? Omit<T, 'numero'> : never;

/** Asks the thread, which begins with the page. */
export interface Fil {
  ask(question: Sans<Requete>): Promise<Answer>;
}

/** Starts the thread with what the page holds. */
export function startFil(): Fil {
  const worker = new Worker(addressOf(textOf('fil') ?? ''));
  const files = Object.fromEntries(
    [...document.querySelectorAll('script[type="application/octet-stream"]:not(#fil)')].map((block) => [
      block.id,
      fromBase64(block.textContent ?? ''),
    ]),
  );
  const version = document.querySelector<HTMLMetaElement>('meta[name="csi-version"]')?.content ?? '';
  worker.postMessage(
    { version, files },
    Object.values(files).map(({ buffer }) => buffer),
  );
  const waiting = new Map<number, (answer: Answer) => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.numero)?.(data);
    waiting.delete(data.numero);
  });
  let numero = 0;
  return {
    ask: (question) =>
      new Promise((resolve) => {
        numero += 1;
        waiting.set(numero, resolve);
        worker.postMessage({ ...question, numero });
      }),
  };
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

// The address of the thread is the only one that the page makes a script of, and browsers that know Trusted Types let no other through.
function addressOf(code: string): string {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  return trustedTypes
    .createPolicy('csi', {
      createScriptURL(url) {
        if (url !== address) throw new TypeError('another script');
        return url;
      },
    })
    .createScriptURL(address);
}
