/** Where a page or record stands in the weekly review; the slugs of an address hold no dot. */
export function reviewId({ address, anchor }: { address: string; anchor?: string | undefined }): string {
  return ["review", ...address.split("/").filter(Boolean), ...(anchor === undefined ? [] : [anchor])].join(".");
}
