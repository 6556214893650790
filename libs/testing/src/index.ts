export * from './credentials';
export * from './database';
export * from './engines';
export * from './given';
export * from './service';
export * from './until';
