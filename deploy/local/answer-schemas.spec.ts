import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

/** A JSON schema. */
type Schema = Record<string, object>;
// The scripts are plain JavaScript modules, outside the TypeScript program.
const { AnswerSchemas } = jest.requireActual<{
  AnswerSchemas: new (
    checker: ts.TypeChecker,
    root: string,
    taken: string[],
  ) => { components: Map<string, Schema>; of(type: ts.Type): Schema | undefined };
}>('./answer-schemas.mjs');

const source = `
  interface Row { readonly id: string; stage: 'filed' | 'ended'; next: string | null; note?: string; gone: undefined;
    /** In fen. */ amount: string & { readonly unit: 'fen' }; on: Date; more: Record<string, unknown>; parent?: Row;
    act(): void; get label(): string }
  class Kept { @Column({ select: false }) secret!: string; shown!: number }
  declare function Column(options: object): PropertyDecorator;
  class Written { private readonly inner = 1; toJSON(): { text: string } { return { text: String(this.inner) } } }
  interface Page<T> { items: T[]; next?: string }
  export interface Cases {
    row: Row; page: Page<Row>; kept: Kept; written: Written; either: Row | Kept | null; flag: boolean;
    pair: [string, number]; anything: unknown; nothing: undefined; without: Omit<Row, 'id' | 'parent' | 'more' | 'on'>;
  }
  export interface Wrong { total: bigint }
`;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ipflow-schemas-')));
const file = join(folder, 'subject/cases.ts');
let checker: ts.TypeChecker;
let schemas: InstanceType<typeof AnswerSchemas>;

const typeOf = (name: string): ts.Type => {
  const statement = program
    .getSourceFile(file)!
    .statements.find(
      (one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === name,
    )!;
  return checker.getTypeAtLocation(statement);
};
let program: ts.Program;
const caseOf = (name: string) => schemas.of(checker.getTypeOfSymbol(typeOf('Cases').getProperty(name)!));

beforeAll(() => {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true) : read(name, ...rest);
  program = ts.createProgram([file], { strict: true, lib: ['lib.es2022.d.ts'], types: [] }, host);
  checker = program.getTypeChecker();
  schemas = new AnswerSchemas(checker, folder, ['Kept']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const row = { $ref: '#/components/schemas/Row' };

test('an answer is told as JSON writes it: dates as text, brands as what they brand, nothing of methods and of what is undefined', () => {
  expect(caseOf('row')).toEqual(row);
  expect(schemas.components.get('Row')).toEqual({
    type: 'object',
    properties: {
      id: { type: 'string' },
      stage: { type: 'string', enum: ['ended', 'filed'] },
      next: { type: 'string', nullable: true },
      note: { type: 'string' },
      amount: { type: 'string', description: 'In fen.' },
      on: { type: 'string', format: 'date-time' },
      more: { type: 'object', additionalProperties: true },
      parent: row,
    },
    required: ['id', 'stage', 'next', 'amount', 'on', 'more'],
  });
  expect(caseOf('nothing')).toBeUndefined();
  expect(caseOf('anything')).toEqual({});
  expect(caseOf('flag')).toEqual({ type: 'boolean' });
});

test('a column that is not read is not told, and a name that is taken gets its subject in front', () => {
  expect(caseOf('kept')).toEqual({ $ref: '#/components/schemas/SubjectKept' });
  expect(schemas.components.get('SubjectKept')).toEqual({
    ...{ type: 'object', properties: { shown: { type: 'number' } }, required: ['shown'] },
  });
});

test('what writes itself is told as it does', () => {
  expect(caseOf('written')).toEqual({
    ...{ type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
  });
});

test('generics, choices, pairs and parts stand where they are used', () => {
  expect(caseOf('page')).toEqual({
    type: 'object',
    properties: { items: { type: 'array', items: row }, next: { type: 'string' } },
    required: ['items'],
  });
  const kept = { $ref: '#/components/schemas/SubjectKept' };
  expect(caseOf('either')).toEqual({ nullable: true, anyOf: [row, kept] });
  expect(caseOf('pair')).toMatchObject({ type: 'array', minItems: 2, maxItems: 2 });
  expect(Object.keys(caseOf('without')!.properties!)).toEqual(['stage', 'next', 'note', 'amount']);
});

test('a bigint is refused: it has no JSON', () => {
  expect(() => schemas.of(typeOf('Wrong'))).toThrow('string of digits');
});
