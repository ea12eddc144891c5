// Shows PDFs with PDF.js. Reads one path per line; writes a line of JSON (the sizes of the pages, or an error), then their grey bytes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { AnnotationMode, getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** @param {string} path @param {number} scale */
async function shown(path, scale) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    wasmUrl: `${join(folder, 'wasm')}/`,
  });
  try {
    const pdf = await task.promise;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await painted(pdf, number, scale));
    return pages;
  } finally {
    await task.destroy();
  }
}

/** @param {any} pdf @param {number} number @param {number} scale */
async function painted(pdf, number, scale) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const both = pdf.canvasFactory.create(width, height);
  await page.render({
    canvas: both.canvas,
    canvasContext: both.context,
    viewport,
    annotationMode: AnnotationMode.ENABLE_FORMS,
  }).promise;
  const { data } = both.context.getImageData(0, 0, width, height);
  const gray = Buffer.alloc(width * height);
  for (let i = 0; i < gray.length; i++)
    gray[i] = (data[4 * i] * 77 + data[4 * i + 1] * 150 + data[4 * i + 2] * 29) >> 8;
  page.cleanup();
  return { size: [width, height], gray };
}

if (process.argv[2] === '--version') {
  process.stdout.write(`${version}\n`);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    /** @type {Awaited<ReturnType<typeof shown>>} */
    let pages = [];
    let head;
    try {
      pages = await shown(line, Number(process.argv[2]));
      head = { pages: pages.map(({ size }) => size) };
    } catch (error) {
      head = { error: String(error) };
    }
    process.stdout.write(
      Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...pages.map(({ gray }) => gray)]),
    );
  }
}
