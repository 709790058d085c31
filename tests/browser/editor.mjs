// An editor of YAML as Visual Studio Code is one: it has the language server of its YAML extension, and tells it the settings of a site's directory.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

const SERVER = path.join(path.dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');

/** Starts an editor in a directory with the settings that its `.vscode` has. */
export async function edit(root) {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const settings = JSON.parse(await readFile(path.join(root, '.vscode/settings.json'), 'utf8'));
  const yaml = { validate: true, hover: true, completion: true, schemas: settings['yaml.schemas'], schemaStore: { enable: settings['yaml.schemaStore.enable'] } };
  const address = (file) => pathToFileURL(path.join(root, file)).href;
  const awaited = new Map();
  // The server keeps what it knows of a file by its version.
  let version = 0;
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? yaml : null)));
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => awaited.get(uri)?.(diagnostics));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'site' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } },
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    /** Opens a file with a text, in which `|` is where the cursor is; it need not exist. Resolves when the server has said what is wrong with it. */
    async open(file, written) {
      const uri = address(file);
      const at = written.indexOf('|');
      const text = at < 0 ? written : written.slice(0, at) + written.slice(at + 1);
      const before = text.slice(0, Math.max(at, 0)).split('\n');
      const where = { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
      const told = new Promise((resolve) => awaited.set(uri, resolve));
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: (version += 1), text } });
      const problems = (await told).map(({ range, message }) => ({ line: range.start.line + 1, message }));
      const proposals = at < 0 ? [] : (await connection.sendRequest('textDocument/completion', where)).items.map(({ label }) => label);
      const hover = at < 0 ? null : await connection.sendRequest('textDocument/hover', where);
      // When a file is closed, its problems are taken back, which must not be mistaken for those of the next text.
      const closed = new Promise((resolve) => awaited.set(uri, resolve));
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await closed;
      return { problems, proposals, told: hover?.contents.value ?? '' };
    },
    stop() {
      connection.dispose();
      server.kill();
    },
  };
}
