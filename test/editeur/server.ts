import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { schema } from '../../src/cli/resources.ts';

const ROOT = new URL('../../', import.meta.url);

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/** The YAML language server that the extension of VS Code runs, spoken to over its standard input and output; it reads the schema that `csi init` writes. */
export class EditorServer {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private readonly published = new Map<string, (found: Diagnostic[]) => void>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'csi-editeur-'));
  private buffer = Buffer.alloc(0);
  private count = 0;

  constructor() {
    writeFileSync(join(this.folder, 'csi.schema.json'), schema());
    this.child = spawn(
      process.execPath,
      [fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', ROOT)), '--stdio'],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    this.child.stdout?.on('data', (part: Buffer) => this.receive(part));
  }

  async start(): Promise<void> {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
        workspace: { configuration: true },
      },
    });
    this.send({ method: 'initialized', params: {} });
  }

  /** What the editor underlines in a text. */
  async problems(name: string, text: string): Promise<Diagnostic[]> {
    const uri = this.uriOf(name);
    const found = new Promise<Diagnostic[]>((done) => this.published.set(uri, done));
    this.open(name, text);
    return found;
  }

  /** The values and keys that the editor proposes where « | » stands in the text. */
  async completions(name: string, marked: string): Promise<{ label: string; insertText?: string }[]> {
    const position = this.openAt(name, marked);
    const { items } = (await this.request('textDocument/completion', position)) as {
      items: { label: string; insertText?: string }[];
    };
    return items;
  }

  /** What the editor says of the word where « | » stands. */
  async hover(name: string, marked: string): Promise<string> {
    const position = this.openAt(name, marked);
    const found = (await this.request('textDocument/hover', position)) as {
      contents: { value: string };
    } | null;
    return found?.contents.value ?? '';
  }

  stop(): void {
    this.child.kill();
    rmSync(this.folder, { recursive: true });
  }

  private openAt(name: string, marked: string) {
    const before = marked.slice(0, marked.indexOf('|'));
    this.open(name, marked.replace('|', ''));
    const line = before.split('\n').length - 1;
    const character = before.length - before.lastIndexOf('\n') - 1;
    return { textDocument: { uri: this.uriOf(name) }, position: { line, character } };
  }

  private open(name: string, text: string): void {
    const textDocument = { uri: this.uriOf(name), languageId: 'yaml', version: 1, text };
    this.send({ method: 'textDocument/didOpen', params: { textDocument } });
  }

  private request(method: string, params: unknown): Promise<unknown> {
    this.count += 1;
    const id = this.count;
    const answer = new Promise<unknown>((done) => this.waiting.set(id, done));
    this.send({ id, method, params } as Message);
    return answer;
  }

  private send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  }

  private receive(part: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, part]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.subarray(0, end).toString())?.[1]);
      if (end < 0 || this.buffer.length < end + 4 + length) return;
      const body = this.buffer.subarray(end + 4, end + 4 + length).toString();
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.handle(JSON.parse(body) as Message);
    }
  }

  private handle({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.published.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: string }[] };
      const settings: Record<string, unknown> = {
        yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } },
      };
      this.send({ id, result: items.map(({ section }) => settings[section] ?? {}) } as Message);
    } else if (method !== undefined && id !== undefined) this.send({ id, result: null } as Message);
    else if (id !== undefined) this.waiting.get(id)?.(result);
  }

  // The modeline of the texts names the schema beside them.
  private uriOf(name: string): string {
    return pathToFileURL(join(this.folder, `${name}.yaml`)).href;
  }
}
