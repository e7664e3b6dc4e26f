/**
 * Cuts a stream into the fields that NUL ends in it. A field is only valid during the call that takes it.
 * What follows the last NUL is never a field.
 */
export function splitAtNul(take: (field: Buffer) => void): (chunk: Buffer) => void {
  let begun: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const part = chunk.subarray(start, end);
      start = end + 1;
      if (begun.length === 0) take(part);
      else {
        const field = Buffer.concat([...begun, part]);
        begun = [];
        take(field);
      }
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  };
}
