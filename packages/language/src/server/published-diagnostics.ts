import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { lspDiagnostic } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** What an editor has been told about each file, so that it is told again only what has changed. */
export class PublishedDiagnostics {
  readonly #workspace: Workspace;
  readonly #send: (uri: string, diagnostics: LspDiagnostic[]) => void;
  #sent: ReadonlyMap<string, string> = new Map();

  constructor(workspace: Workspace, send: (uri: string, diagnostics: LspDiagnostic[]) => void) {
    this.#workspace = workspace;
    this.#send = send;
  }

  /**
   * Checks every open file with all that it uses: a change in one file can be a mistake in another, and a module has
   * mistakes that show only where it is used. What several open files tell about one is told once.
   */
  update(): void {
    const found = this.#findings();
    const sent = new Map<string, string>();
    for (const uri of new Set([...found.keys(), ...this.#sent.keys()])) {
      const diagnostics = [...(found.get(uri)?.values() ?? [])];
      const text = JSON.stringify(diagnostics);
      if (found.has(uri)) sent.set(uri, text);
      if (this.#sent.get(uri) !== text) this.#send(uri, diagnostics);
    }
    this.#sent = sent;
  }

  #findings(): Map<string, Map<string, LspDiagnostic>> {
    const found = new Map<string, Map<string, LspDiagnostic>>();
    for (const path of this.#workspace.openPaths) {
      const { project, diagnostics } = this.#workspace.compile(path);
      const uris = new Map(project.files.map((file) => [file.path, this.#workspace.uriOf(file.absolutePath)]));
      const own = this.#workspace.uriOf(path);
      if (!found.has(own)) found.set(own, new Map());
      for (const each of diagnostics) {
        const uri = uris.get(each.file) ?? own;
        const told = found.get(uri) ?? new Map<string, LspDiagnostic>();
        const diagnostic = lspDiagnostic(each, (file) => uris.get(file));
        found.set(uri, told.set(JSON.stringify(diagnostic), diagnostic));
      }
    }
    return found;
  }
}
