import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem, type GrammarAST } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { repositoryRoot } from '../house/source-file.ts';

/** A rule of the language's grammar that authors write by: no token, and no list of fields of the syntax tree. */
export type GrammarRule = GrammarAST.ParserRule | GrammarAST.InfixRule;

const folder = join(repositoryRoot, 'packages', 'language', 'grammar');
let read: ReadonlyMap<string, GrammarRule> | undefined;

/** The rules of the grammar by name, in the order of files and text. */
export function grammarRules(): ReadonlyMap<string, GrammarRule> {
  read ??= new Map(readRules().map((rule) => [rule.name, rule]));
  return read;
}

function readRules(): GrammarRule[] {
  const { LangiumParser: parser } = createLangiumGrammarServices(EmptyFileSystem).grammar.parser;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.langium'))
    .sort()
    .flatMap((name) => parser.parse<GrammarAST.Grammar>(readFileSync(join(folder, name), 'utf8')).value.rules)
    .filter((rule): rule is GrammarRule => rule.$type === 'ParserRule' || rule.$type === 'InfixRule');
}
