import { Clock, LOG, openApiPath } from '@ipflow/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { z } from 'zod';
import { services, type Service } from '../proxy/route-table';
import { Upstreams } from '../proxy/upstreams';
import { mergeDocuments, type ServiceDocument } from './merge';

/** How long a merged document is told again (milliseconds). */
export const documentKeptMs = 60_000;
const fetchWithinMs = 3_000;
const documentShape = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

/** The OpenAPI document of the whole platform, made when somebody asks. */
@Injectable()
export class ApiDocument {
  /** The gateway's own document; set when the application exists. */
  own: () => OpenAPIObject = () => {
    throw new Error('the application is not configured yet; ask for its document after configure()');
  };
  private made: { text: Promise<string>; staleAtMs: number } | undefined;
  // A service that is away keeps its chapter.
  private readonly lastKnown = new Map<Service, OpenAPIObject>();

  constructor(
    private readonly upstreams: Upstreams,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The document as JSON. */
  text(): Promise<string> {
    const now = this.clock.now().getTime();
    if (!this.made || this.made.staleAtMs <= now) {
      this.made = { text: this.make(), staleAtMs: now + documentKeptMs };
    }
    return this.made.text;
  }

  private async make(): Promise<string> {
    const documents = await Promise.all(services.map((service) => this.fetch(service)));
    const found = documents.filter((part): part is ServiceDocument => part !== undefined);
    return JSON.stringify(mergeDocuments(this.own(), found));
  }

  private async fetch(service: Service): Promise<ServiceDocument | undefined> {
    try {
      const timeouts = { headersTimeout: fetchWithinMs, bodyTimeout: fetchWithinMs };
      const answer = await this.upstreams
        .of(service)
        .pool.request({ method: 'GET', path: openApiPath, ...timeouts });
      const document = documentShape.parse(await answer.body.json());
      this.lastKnown.set(service, document as unknown as OpenAPIObject);
    } catch (error) {
      this.log.warn(
        { err: error, service },
        'no API document from this service; the last known one stands in',
      );
    }
    const document = this.lastKnown.get(service);
    return document && { service, document };
  }
}
