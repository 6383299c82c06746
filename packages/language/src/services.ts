import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { SandGeneratedModule, SandGeneratedSharedModule } from './generated/module.ts';
import { SandLinker } from './names/linker.ts';
import { NameResolver } from './names/resolve.ts';
import { SandScopeProvider } from './names/scope-provider.ts';
import { UsedFiles } from './names/used.ts';
import { SandLexer } from './syntax/lexer.ts';
import { SandValueConverter } from './syntax/literals.ts';
import { SandSyntaxMessages } from './syntax/mistakes.ts';
import { SandParser } from './syntax/parser.ts';
import { SandTokenBuilder } from './syntax/tokens.ts';

type Added = { readonly names: { readonly Used: UsedFiles; readonly Resolver: NameResolver } };

/** Langium's services with those of the language in their place. */
export type SandServices = LangiumCoreServices & Added;

/** What the command line needs. The language server adds its own and shares these. */
const sandModule: Module<SandServices, PartialLangiumCoreServices & Added> = {
  names: {
    Used: () => new UsedFiles(),
    Resolver: (services) => new NameResolver(services.names.Used, services.shared.AstReflection),
  },
  parser: {
    TokenBuilder: () => new SandTokenBuilder(),
    ValueConverter: () => new SandValueConverter(),
    Lexer: (services) => new SandLexer(services),
    ParserErrorMessageProvider: (services) => new SandSyntaxMessages(Object.keys(services.parser.Lexer.definition)),
    LangiumParser: (services) => {
      const parser = createParser(services.Grammar, new SandParser(services), services.parser.Lexer.definition);
      parser.finalize();
      return parser;
    },
  },
  references: {
    ScopeProvider: (services) => new SandScopeProvider(services.names.Resolver),
    Linker: (services) => new SandLinker(services, services.names.Resolver, services.names.Used),
  },
};

let services: SandServices | undefined;

/** Building the parser takes longer than a parse, so there is one, made when it is first needed. */
export function sandServices(): SandServices {
  services ??= createServices();
  return services;
}

function createServices(): SandServices {
  const shared = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    SandGeneratedSharedModule,
  ) as LangiumSharedCoreServices;
  const created = inject(createDefaultCoreModule({ shared }), SandGeneratedModule, sandModule) as SandServices;
  shared.ServiceRegistry.register(created);
  return created;
}
