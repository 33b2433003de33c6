/** As far as it is used here; the package brings no types. */
declare module 'word-extractor' {
  interface WhatToGive {
    filterUnicode?: boolean;
    includeFooters?: boolean;
    includeBody?: boolean;
    includeHeadersAndFooters?: boolean;
  }
  interface OldDocument {
    getBody(asked?: WhatToGive): string;
    getFootnotes(asked?: WhatToGive): string;
    getEndnotes(asked?: WhatToGive): string;
    getHeaders(asked?: WhatToGive): string;
    getAnnotations(asked?: WhatToGive): string;
    getTextboxes(asked?: WhatToGive): string;
  }
  export default class WordExtractor {
    extract(bytes: Buffer): Promise<OldDocument>;
  }
}
