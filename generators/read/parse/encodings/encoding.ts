/** An encoding from before Unicode. */
export interface LegacyEncoding {
  /** As `TextDecoder` and iconv know it. */
  name: string;
  /** What it is for, for messages. */
  script: string;
}
