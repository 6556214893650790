/** What a service beside the pool knows of its patents: a table of its own, kept by the pool's events. */
export * from './known-patent';
export * from './known-patents';
export * from './snapshot';
export * from './table';
