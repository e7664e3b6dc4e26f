// What every JavaScript runtime has, though it belongs neither to the language's own library nor to Node or the DOM alone.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare function structuredClone<T>(value: T): T;
