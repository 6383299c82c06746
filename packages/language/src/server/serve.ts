import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { FileReader } from '../project/reader.ts';
import { PublishedDiagnostics } from './published-diagnostics.ts';
import { completion, definition, formatting, hover, prepareRename, references, rename } from './requests.ts';
import { Workspace } from './workspace.ts';

/** Asks for a piece of work to be done soon, once, however often it is asked for until then. */
export type Soon = (work: () => void) => () => void;

/**
 * Speaks the language server protocol over a connection until it ends. Files not open are read through `reader`; what an
 * editor has changed is checked `soon`, when it pauses.
 */
export function serve(reader: FileReader, connection: Connection, soon: Soon): void {
  const workspace = new Workspace(reader);
  const published = new PublishedDiagnostics(workspace, (uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });
  const check = soon(() => {
    try {
      published.update();
    } catch (thrown) {
      // A fault of ours in one text must not take the editor's server away from all others.
      connection.console.error(String(thrown));
    }
  });
  start(connection);
  answerRequests(connection, workspace);
  followDocuments(connection, workspace, check);
  connection.listen();
}

function start(connection: Connection): void {
  let canWatch = false;
  connection.onInitialize(({ capabilities }) => {
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return ABILITIES;
  });
  connection.onInitialized(() => {
    const watchers = [{ globPattern: '**/*.sand' }];
    if (canWatch) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
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
  connection.onCompletion(({ textDocument, position }) =>
    completion(workspace, workspace.pathOf(textDocument.uri), position),
  );
  connection.onHover(({ textDocument, position }) => hover(workspace, workspace.pathOf(textDocument.uri), position));
  connection.onDefinition(({ textDocument, position }) =>
    definition(workspace, workspace.pathOf(textDocument.uri), position),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    references(workspace, workspace.pathOf(textDocument.uri), position, context.includeDeclaration),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    prepareRename(workspace, workspace.pathOf(textDocument.uri), position),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    rename(workspace, workspace.pathOf(textDocument.uri), position, newName),
  );
  connection.onDocumentFormatting(({ textDocument }) => formatting(workspace, workspace.pathOf(textDocument.uri)));
}

function followDocuments(connection: Connection, workspace: Workspace, check: () => void): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    workspace.open(textDocument.uri, textDocument.text);
    check();
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const text = contentChanges.at(-1)?.text;
    if (text === undefined) return;
    workspace.open(textDocument.uri, text);
    check();
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    workspace.close(textDocument.uri);
    check();
  });
  // Files that are not open are read anew at each check.
  connection.onDidChangeWatchedFiles(check);
}
