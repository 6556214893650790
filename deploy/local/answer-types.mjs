import { join } from 'node:path';
import ts from 'typescript';
import { AnswerSchemas, anyOf, isOwnFile } from './answer-schemas.mjs';

/** @typedef {import('./answer-schemas.mjs').Schema} Schema */
/** Status (`2XX` where it depends) → schema of the body, undefined when there is none. @typedef {Map<string, Schema | undefined>} Statuses */
/**
 * What a route answers: the schema of what its method returns, or for a command what it answers by status.
 * `isWritten`: the method writes it by itself. `isCommand`: it wants an `Idempotency-Key`.
 * @typedef {{ body?: Schema | undefined, statuses?: Statuses, isWritten: boolean, isCommand: boolean }} RouteAnswer
 */
/** Parameter → what the caller passed for it. @typedef {Map<ts.Symbol, ts.Expression>} Passed */

/** Calls followed from a controller to where its answer is made. */
const callDepthMax = 6;

/**
 * What the routes of the services answer, read from the types of their controllers, so that nobody has to declare it a second time
 * and it cannot differ.
 */
export class AnswerTypes {
  #root;
  #program;
  #checker;

  /** @param {string} root of the repository */
  constructor(root) {
    const path = join(root, 'tsconfig.json');
    const { config } = ts.readConfigFile(path, ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const services = fileNames.filter((name) => /\/services\/[\w-]+\/src\/.*\.controller\.ts$/.test(name));
    this.#root = root;
    this.#program = ts.createProgram([...services, join(root, 'libs/platform/src/index.ts')], {
      ...options,
      types: ['node'],
    });
    this.#checker = this.#program.getTypeChecker();
  }

  /**
   * The answers of one service's routes.
   * @param {string} service
   * @param {Iterable<string>} taken   names of schemas that its document has already
   * @returns {{ routes: Map<string, RouteAnswer>, schemas: Map<string, Schema> }} routes by `Controller_method`
   */
  of(service, taken) {
    const schemas = new AnswerSchemas(this.#checker, this.#root, taken);
    /** @type {Map<string, RouteAnswer>} */
    const routes = new Map();
    for (const { name, method } of this.#methods(service)) {
      try {
        routes.set(name, this.#answerOf(method, schemas));
      } catch (error) {
        throw new Error(`${name}: ${/** @type {Error} */ (error).message}`, { cause: error });
      }
    }
    return { routes, schemas: schemas.components };
  }

  /** The schemas of every refusal, problem+json: `Problem` and what it consists of. */
  problem() {
    const file = this.#program.getSourceFile(join(this.#root, 'libs/platform/src/http/problem.filter.ts'));
    const declaration = file?.statements.find(
      (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Problem',
    );
    if (!declaration) throw new Error('libs/platform has no interface Problem any more');
    const schemas = new AnswerSchemas(this.#checker, this.#root, []);
    schemas.of(this.#checker.getTypeAtLocation(declaration));
    return schemas.components;
  }

  /** @param {string} service */
  *#methods(service) {
    const folders = [join(this.#root, `services/${service}/src/`), join(this.#root, 'libs/platform/src/')];
    for (const file of this.#program.getSourceFiles()) {
      if (!folders.some((folder) => file.fileName.startsWith(folder))) continue;
      for (const statement of file.statements) {
        if (!ts.isClassDeclaration(statement) || !ts.getDecorators(statement)) continue;
        for (const member of statement.members)
          if (ts.isMethodDeclaration(member) && ts.getDecorators(member))
            yield { name: `${statement.name?.text}_${member.name.getText()}`, method: member };
      }
    }
  }

  /** @param {ts.MethodDeclaration} method @param {AnswerSchemas} schemas @returns {RouteAnswer} */
  #answerOf(method, schemas) {
    const signature = this.#checker.getSignatureFromDeclaration(method);
    const returned = signature && this.#awaited(signature.getReturnType());
    const has = (/** @type {RegExp} */ decorator) =>
      method.parameters.some((parameter) => decorator.test(parameter.getText()));
    const traits = { isWritten: has(/^@Res\(\)/), isCommand: has(/^@Command\(\)/) };
    if (!returned || !method.body) return traits;
    if (!this.#isAnswer(returned)) {
      const seen = this.#seenThrough(method, returned);
      return { ...traits, body: anyOfOrNone(seen.map((type) => schemas.of(type))) };
    }
    /** @type {Map<string, (Schema | undefined)[]>} */
    const bodies = new Map();
    for (const { statuses, body } of this.#answersIn(method.body, new Map(), 0)) {
      const found = body ? body.map((type) => schemas.of(type)) : [undefined];
      for (const status of statuses) bodies.set(status, [...(bodies.get(status) ?? []), ...found]);
    }
    const statuses = [...bodies].sort(([a], [b]) => (a < b ? -1 : 1));
    return { ...traits, statuses: new Map(statuses.map(([status, found]) => [status, anyOfOrNone(found)])) };
  }

  /**
   * Every `new Answer(…)` that a controller's method comes to, in itself or in what it calls.
   * @param {ts.Node} node @param {Passed} passed @param {number} depth
   * @returns {{ statuses: string[], body: ts.Type[] | undefined }[]}
   */
  #answersIn(node, passed, depth) {
    /** @type {{ statuses: string[], body: ts.Type[] | undefined }[]} */
    const found = [];
    const visit = (/** @type {ts.Node} */ at) => {
      if (ts.isNewExpression(at) && this.#isAnswer(this.#checker.getTypeAtLocation(at))) {
        const [status, body, refusals] = at.arguments ?? [];
        if (status && (!refusals || refusals.getText() === 'undefined'))
          found.push({ statuses: this.#statuses(status, passed), body: body && this.#bodies(body, passed) });
      }
      if (ts.isCallExpression(at)) found.push(...this.#answersOfCall(at, passed, depth));
      ts.forEachChild(at, visit);
    };
    visit(node);
    return found;
  }

  /** @param {ts.CallExpression} call @param {Passed} passed @param {number} depth */
  #answersOfCall(call, passed, depth) {
    const signature = this.#checker.getResolvedSignature(call);
    const called = this.#bodyOf(signature);
    if (!called || depth >= callDepthMax || !this.#isAnswer(this.#awaited(signature?.getReturnType())))
      return [];
    // The store runs what it is given; its own answers are refusals and repeats.
    if (called.getSourceFile().fileName.includes('/libs/platform/')) return [];
    return this.#answersIn(called.body, this.#passedTo(called, call, passed), depth + 1);
  }

  /** @param {ts.SignatureDeclaration} called @param {ts.CallExpression} call @param {Passed} passed @returns {Passed} */
  #passedTo(called, call, passed) {
    const here = new Map(passed);
    const pass = (/** @type {ts.Node} */ name, /** @type {ts.Expression | undefined} */ argument) => {
      const symbol = this.#checker.getSymbolAtLocation(name);
      if (symbol && argument) here.set(symbol, this.#origin(argument, passed));
    };
    called.parameters.forEach(({ name, initializer }, place) => {
      const argument = call.arguments[place] ?? initializer;
      if (!ts.isObjectBindingPattern(name)) return pass(name, argument);
      if (!argument || !ts.isObjectLiteralExpression(argument)) return;
      for (const element of name.elements)
        pass(element.name, valueOf(argument, element.name.getText()) ?? element.initializer);
    });
    return here;
  }

  /** What a parameter or constant stands for. @param {ts.Expression} expression @param {Passed} passed @returns {ts.Expression} */
  #origin(expression, passed) {
    const symbol = ts.isIdentifier(expression) && this.#checker.getSymbolAtLocation(expression);
    if (!symbol) return expression;
    const declaration = symbol.valueDeclaration;
    const constant =
      declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return passed.get(symbol) ?? constant ?? expression;
  }

  /** @param {ts.Expression} expression @param {Passed} passed @returns {string[]} */
  #statuses(expression, passed) {
    const type = this.#checker.getTypeAtLocation(this.#origin(expression, passed));
    const parts = type.isUnion() ? type.types : [type];
    return parts.map((part) => (part.isNumberLiteral() ? String(part.value) : '2XX'));
  }

  /** @param {ts.Expression} expression @param {Passed} passed @returns {ts.Type[]} */
  #bodies(expression, passed) {
    const origin = this.#origin(expression, passed);
    const type = this.#checker.getTypeAtLocation(origin);
    return this.#isLoose(type) ? this.#returnedBy(origin, type) : [type];
  }

  /** What a method that promises anything really returns. @param {ts.MethodDeclaration} method @param {ts.Type} type */
  #seenThrough(method, type) {
    if (!this.#isLoose(type) || !method.body) return [type];
    const types = returnsOf(method.body).flatMap((expression) => this.#bodies(expression, new Map()));
    return types.length > 0 ? types : [type];
  }

  /** @param {ts.Expression} expression @param {ts.Type} type @returns {ts.Type[]} */
  #returnedBy(expression, type) {
    const inner = ts.isAwaitExpression(expression) ? expression.expression : expression;
    const called = ts.isCallExpression(inner) && this.#bodyOf(this.#checker.getResolvedSignature(inner));
    if (!called) return [type];
    const types = returnsOf(called.body).map((returned) => this.#checker.getTypeAtLocation(returned));
    return types.length > 0 ? types.map((found) => this.#awaited(found) ?? found) : [type];
  }

  /**
   * A function of ours with its body.
   * @param {ts.Signature | undefined} signature
   * @returns {(ts.SignatureDeclaration & { body: ts.Node }) | undefined}
   */
  #bodyOf(signature) {
    const declaration = signature?.declaration;
    const isOurs = declaration && isOwnFile(this.#root, declaration.getSourceFile().fileName);
    return isOurs && 'body' in declaration && declaration.body ? /** @type {any} */ (declaration) : undefined;
  }

  /** Says nothing of its properties. @param {ts.Type} type */
  #isLoose(type) {
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any | ts.TypeFlags.NonPrimitive)) return true;
    return (type.flags & ts.TypeFlags.Object) !== 0 && type.getProperties().length === 0;
  }

  /** @param {ts.Type | undefined} type */
  #awaited(type) {
    return type && (this.#checker.getAwaitedType(type) ?? type);
  }

  /** @param {ts.Type | undefined} type */
  #isAnswer(type) {
    const [declaration] = type?.symbol?.declarations ?? [];
    return (
      type?.symbol?.name === 'Answer' &&
      (declaration?.getSourceFile().fileName.includes('/libs/platform/') ?? false)
    );
  }
}

/** What an object literal gives a property. @param {ts.ObjectLiteralExpression} literal @param {string} name */
function valueOf(literal, name) {
  const property = literal.properties.find(
    (one) => ts.isPropertyAssignment(one) && one.name.getText() === name,
  );
  return property && /** @type {ts.PropertyAssignment} */ (property).initializer;
}

/** The expressions a function returns, without those of the functions inside it. @param {ts.Node} body */
function returnsOf(body) {
  if (!ts.isBlock(body)) return [/** @type {ts.Expression} */ (body)];
  /** @type {ts.Expression[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** @param {(Schema | undefined)[]} schemas */
function anyOfOrNone(schemas) {
  const some = schemas.flatMap((schema) => schema ?? []);
  return some.length > 0 ? anyOf(some) : undefined;
}
