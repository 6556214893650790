import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { accessRule } from './access.guard';

/** A route of a service and the rule that guards it; undefined when it has none. */
export interface RuledRoute {
  readonly route: string;
  readonly rule: unknown;
}

const pathMetadata = 'path';
const methodMetadata = 'method';

/** Every HTTP route of an application with its access rule. */
export function ruledRoutes(app: INestApplication): RuledRoute[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, () => void>;
    return scanner
      .getAllMethodNames(prototype)
      .map((name) => prototype[name]!)
      .filter((handler) => Reflect.hasMetadata(methodMetadata, handler))
      .map((handler) => ({
        route: `${metatype.name}.${handler.name} ${String(Reflect.getMetadata(pathMetadata, handler))}`,
        rule: accessRule(reflector, handler, metatype as new () => object),
      }));
  });
}

/**
 * Refuses to start a service with a route that says nothing of who may call it.
 * @throws Error naming the routes
 */
export function refuseUnruledRoutes(app: INestApplication): void {
  const unruled = ruledRoutes(app).filter(({ rule }) => rule === undefined);
  if (unruled.length === 0) return;
  const names = unruled.map(({ route }) => route).join(', ');
  throw new Error(`these routes have no access rule: ${names}; add @Allow(…), @AllowAnyRole() or @Public()`);
}
