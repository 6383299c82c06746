import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { FileReader } from '../project/reader.ts';
import { lspDiagnostic } from './convert.ts';
import { completion, definition, formatting, hover, prepareRename, references, rename } from './requests.ts';
import { pathOf, uriOf, Workspace } from './workspace.ts';

/** Speaks the language server protocol over a connection until it ends. Files not open are read through `reader`. */
export function serve(reader: FileReader, connection: Connection): void {
  const workspace = new Workspace(reader);
  connection.onInitialize(() => ABILITIES);
  answerRequests(connection, workspace);
  followDocuments(connection, workspace);
  connection.listen();
}

const ABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Full,
    completionProvider: { triggerCharacters: ['.'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
  },
  serverInfo: { name: 'sandtable' },
};

function answerRequests(connection: Connection, workspace: Workspace): void {
  connection.onCompletion(({ textDocument, position }) => completion(workspace, pathOf(textDocument.uri), position));
  connection.onHover(({ textDocument, position }) => hover(workspace, pathOf(textDocument.uri), position));
  connection.onDefinition(({ textDocument, position }) => definition(workspace, pathOf(textDocument.uri), position));
  connection.onReferences(({ textDocument, position, context }) =>
    references(workspace, pathOf(textDocument.uri), position, context.includeDeclaration),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    prepareRename(workspace, pathOf(textDocument.uri), position),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    rename(workspace, pathOf(textDocument.uri), position, newName),
  );
  connection.onDocumentFormatting(({ textDocument }) => formatting(workspace, pathOf(textDocument.uri)));
}

function followDocuments(connection: Connection, workspace: Workspace): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    workspace.open(textDocument.uri, textDocument.text);
    checkOpenFiles(connection, workspace);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const text = contentChanges.at(-1)?.text;
    if (text === undefined) return;
    workspace.open(textDocument.uri, text);
    checkOpenFiles(connection, workspace);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    workspace.close(textDocument.uri);
    void connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
    checkOpenFiles(connection, workspace);
  });
}

/** A change in one file can be a mistake in another that uses it, so all open files are checked. */
function checkOpenFiles(connection: Connection, workspace: Workspace): void {
  for (const path of workspace.openPaths) {
    const { project, diagnostics } = workspace.compile(path);
    const uris = new Map(project.files.map((file) => [file.path, uriOf(file.absolutePath)]));
    const own = diagnostics
      .filter(({ file }) => file === project.main?.path)
      .map((each) => lspDiagnostic(each, (file) => uris.get(file)));
    void connection.sendDiagnostics({ uri: uriOf(path), diagnostics: own });
  }
}
