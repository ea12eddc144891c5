import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

let opened: Promise<Browser> | undefined;

/** Debian’s Chromium, started once for the tests of a file. Throws where it is not installed. */
export function browser(): Promise<Browser> {
  opened ??= chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Tests run as root, for which Chromium has no sandbox.
    args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
  });
  return opened;
}

/** Closes it after the tests of a file. */
export function closingBrowser(): void {
  afterAll(async () => {
    await (await opened)?.close();
    opened = undefined;
  });
}
