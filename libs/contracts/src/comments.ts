import { createFileRegistry, fromBinary, type DescFile } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

// Field numbers of descriptor.proto, of which the paths of comments are made.
const messageOfFile = 4;
const fieldOfMessage = 2;

/** What the proto source says above its messages and fields, by full name: `ipflow.pool.v1.Party`, `….Party.kind`. */
export type Comments = ReadonlyMap<string, string>;

/**
 * Reads the comments out of a compiled image (a binary FileDescriptorSet with source info, as `buf build` makes it);
 * the generated code does not carry them. Lines of one comment are joined by spaces.
 */
export function commentsOf(image: Uint8Array): Comments {
  const comments = new Map<string, string>();
  for (const file of createFileRegistry(fromBinary(FileDescriptorSetSchema, image)).files)
    addComments(file, comments);
  return comments;
}

function addComments({ messages, proto }: DescFile, comments: Map<string, string>): void {
  const byPath = new Map(proto.sourceCodeInfo?.location.map((at) => [at.path.join('.'), at.leadingComments]));
  for (const [place, message] of messages.entries()) {
    const path = `${messageOfFile}.${place}`;
    add(comments, message.typeName, byPath.get(path));
    for (const [index, field] of message.fields.entries()) {
      add(comments, `${message.typeName}.${field.name}`, byPath.get(`${path}.${fieldOfMessage}.${index}`));
    }
  }
}

function add(comments: Map<string, string>, name: string, text: string | undefined): void {
  const joined = text?.trim().replaceAll(/\s*\n\s*/g, ' ');
  if (joined) comments.set(name, joined);
}
