/** Blocks to and from Markdown, the form in which bodies are stored. */
export { formatMarkdown } from './format-markdown.ts';
export { normalizeBlocks } from './normalize-blocks.ts';
export { parseMarkdown } from './parse-markdown.ts';
