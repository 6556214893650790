import { sep } from 'node:path';
import ts from 'typescript';

/** @typedef {Record<string, any>} Schema a JSON schema as OpenAPI 3.0 has it */

/** Types whose JSON is not what their properties say. */
const wellKnown = new Map([
  ['Date', { type: 'string', format: 'date-time' }],
  ['StreamableFile', { type: 'string', format: 'binary' }],
  ['JsonValue', {}],
]);
const scalars = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;
/** A union, an array of itself …: what is nested deeper than this is told as anything. */
const depthMax = 24;

/**
 * JSON schemas of TypeScript types, as `JSON.stringify` writes their values: a date is text, what is undefined is absent, methods
 * and accessors do not exist. Classes and interfaces of the repository become components under their own names.
 */
export class AnswerSchemas {
  /** Name → schema, of all that were met so far. @type {Map<string, Schema>} */
  components = new Map();
  /** @type {Map<ts.Type, string>} */
  #names = new Map();
  /** @type {Set<string>} */
  #taken;
  #checker;
  #root;

  /**
   * @param {ts.TypeChecker} checker
   * @param {string} root        types declared elsewhere (packages, the language) get no name
   * @param {Iterable<string>} taken   names that mean something else
   */
  constructor(checker, root, taken) {
    this.#checker = checker;
    this.#root = root;
    this.#taken = new Set(taken);
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema | undefined} undefined when no value is written
   */
  of(type, depth = 0) {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never | ts.TypeFlags.ESSymbolLike))
      return undefined;
    if (depth > depthMax || flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.Null) return { nullable: true, enum: [null] };
    const known = wellKnown.get(type.aliasSymbol?.name ?? type.symbol?.name ?? '');
    if (known) return { ...known };
    return this.#scalar(type) ?? this.#compound(type, depth);
  }

  /** @param {ts.Type} type @returns {Schema | undefined} */
  #scalar(type) {
    const { flags } = type;
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', enum: [this.#checker.typeToString(type) === 'true'] };
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: 'number', enum: [type.value] };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BigIntLike)
      throw new Error('a bigint has no JSON; answer money as a string of digits');
    return undefined;
  }

  /** @param {ts.Type} type @param {number} depth @returns {Schema | undefined} */
  #compound(type, depth) {
    if (type.isUnion()) return this.#union(type, depth);
    if (type.isIntersection()) {
      // A branded string is a string.
      const scalar = type.types.find((part) => part.flags & scalars);
      return scalar ? this.of(scalar, depth) : this.#named(type, depth);
    }
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object', additionalProperties: true };
    if (!(type.flags & ts.TypeFlags.Object)) {
      const constraint = this.#checker.getBaseConstraintOfType(type);
      return constraint && constraint !== type ? this.of(constraint, depth + 1) : {};
    }
    if (this.#checker.isTupleType(type)) return this.#tuple(type, depth);
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
      return { type: 'array', items: (item && this.of(item, depth + 1)) ?? {} };
    }
    const written = this.#writtenAs(type);
    return written ? this.of(written, depth + 1) : this.#named(type, depth);
  }

  /** @param {ts.Type} type @param {number} depth @returns {Schema} */
  #tuple(type, depth) {
    const parts = this.#checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
    const items = anyOf(parts.flatMap((part) => this.of(part, depth + 1) ?? []));
    return { type: 'array', items, minItems: parts.length, maxItems: parts.length };
  }

  /** @param {ts.UnionType} type @param {number} depth @returns {Schema | undefined} */
  #union(type, depth) {
    const schemas = type.types.flatMap((part) => this.of(part, depth + 1) ?? []);
    const isNull = (/** @type {Schema} */ schema) => schema.enum?.length === 1 && schema.enum[0] === null;
    const others = schemas.filter((schema) => !isNull(schema));
    if (others.length === 0) return schemas[0];
    return others.length < schemas.length ? nullable(anyOf(others)) : anyOf(others);
  }

  /** What `toJSON` gives, where there is one. @param {ts.Type} type */
  #writtenAs(type) {
    const toJson = type.getProperty('toJSON');
    const [signature] = toJson ? this.#checker.getTypeOfSymbol(toJson).getCallSignatures() : [];
    return signature?.getReturnType();
  }

  /** @param {ts.Type} type @param {number} depth @returns {Schema} */
  #named(type, depth) {
    const name = this.#names.get(type) ?? this.#newName(type);
    if (!name) return this.#object(type, depth);
    if (!this.#names.has(type)) {
      this.#names.set(type, name);
      this.#taken.add(name);
      this.components.set(name, {});
      this.components.set(name, this.#object(type, 0));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** @param {ts.Type} type @returns {string | undefined} undefined for what is written where it stands */
  #newName(type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    const declaration = symbol?.declarations?.[0];
    const isOurs = declaration && isOwnFile(this.#root, declaration.getSourceFile().fileName);
    const hasArguments = (type.aliasTypeArguments ?? this.#typeArguments(type)).length > 0;
    const saysNothing = type.getProperties().length === 0;
    if (!isOurs || hasArguments || saysNothing || symbol.name.startsWith('__')) return undefined;
    const subject = pascal(declaration.getSourceFile().fileName.split('/').at(-2) ?? '');
    const names = [symbol.name, `${subject}${symbol.name}`];
    const free = names.find((name) => !this.#taken.has(name));
    if (!free) throw new Error(`three types are called ${symbol.name}; give this one a name of its own`);
    return free;
  }

  /** @param {ts.Type} type */
  #typeArguments(type) {
    const isReference = /** @type {ts.ObjectType} */ (type).objectFlags & ts.ObjectFlags.Reference;
    return isReference ? this.#checker.getTypeArguments(/** @type {ts.TypeReference} */ (type)) : [];
  }

  /** @param {ts.Type} type @param {number} depth @returns {Schema} */
  #object(type, depth) {
    /** @type {Record<string, Schema>} */
    const properties = {};
    const required = [];
    for (const property of this.#checker.getPropertiesOfType(type)) {
      if (!isWritten(property)) continue;
      const valueType = this.#checker.getTypeOfSymbol(property);
      if (valueType.getCallSignatures().length > 0) continue;
      const schema = this.of(valueType, depth + 1);
      if (!schema) continue;
      const description = ts.displayPartsToString(property.getDocumentationComment(this.#checker));
      properties[property.name] = description ? described(schema, description) : schema;
      if (!mayBeAbsent(property, valueType)) required.push(property.name);
    }
    const index = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const others = index && this.of(index, depth + 1);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(others && { additionalProperties: Object.keys(others).length > 0 ? others : true }),
    };
  }
}

/** True for a source file of the repository itself. @param {string} root @param {string} fileName */
export function isOwnFile(root, fileName) {
  return fileName.startsWith(root) && !fileName.includes(`${sep}node_modules${sep}`);
}

/**
 * One schema that takes what any of these takes; texts and numbers of known value become one list.
 * @param {Schema[]} schemas
 * @returns {Schema}
 */
export function anyOf(schemas) {
  /** @type {Map<string, Schema>} */
  const distinct = new Map();
  for (const schema of schemas) {
    const isChoice = schema.enum && !schema.nullable;
    const key = isChoice ? `choice of ${schema.type}` : JSON.stringify(schema);
    const known = distinct.get(key);
    const values = isChoice && [...new Set([...(known?.enum ?? []), ...schema.enum])].sort();
    distinct.set(key, values ? { type: schema.type, enum: values } : schema);
  }
  const choices = [...distinct.values()].map((schema) =>
    schema.type === 'boolean' && schema.enum?.length === 2 ? { type: 'boolean' } : schema,
  );
  const [first, ...others] = choices.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return others.length === 0 ? (first ?? {}) : { anyOf: [first, ...others] };
}

/** OpenAPI 3.0 ignores what stands beside a `$ref`. @param {Schema} schema @returns {Schema} */
function nullable(schema) {
  return schema.$ref ? { nullable: true, allOf: [schema] } : { ...schema, nullable: true };
}

/** @param {Schema} schema @param {string} description @returns {Schema} */
function described(schema, description) {
  return schema.$ref ? { description, allOf: [schema] } : { ...schema, description };
}

/** @param {ts.Symbol} property @param {ts.Type} type */
function mayBeAbsent(property, type) {
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  return isOptional || (type.isUnion() && type.types.some((part) => part.flags & ts.TypeFlags.Undefined));
}

/** An accessor lives on the prototype, and a column with `select: false` is not read. @param {ts.Symbol} property */
function isWritten(property) {
  const [declaration] = property.declarations ?? [];
  if ((declaration && ts.isAccessor(declaration)) || property.name.startsWith('__@')) return false;
  const decorators =
    declaration && ts.canHaveDecorators(declaration) ? (ts.getDecorators(declaration) ?? []) : [];
  return !decorators.some((decorator) => /\bselect: false\b/.test(decorator.getText()));
}

/** @param {string} text */
function pascal(text) {
  return text.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}
