/** The editor as a screen sees it: a page to show, and a text to put in and take out. */
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useState } from 'react';
import { formatMarkdown, parseMarkdown } from '../../shared/text/markdown.ts';
import { blocksToDoc } from './blocks-to-doc.ts';
import { changeTo } from './change-to.ts';
import { docToBlocks } from './doc-to-blocks.ts';
import { paperExtensions } from './extensions.ts';
import { readCaret } from './when-settled.ts';
import './paper-body.css';

export type PaperEditor = Editor;

/** An editor that starts with this Markdown; later texts are put in by `putBody`. Null until the page is there. */
export function usePaperEditor(body: string, name = 'Nội dung văn bản'): PaperEditor | null {
  // Made once: options that are new with every render would put the page's own caret over the one a click just set, and
  // a long text takes its time to be read.
  const [options] = useState(() => ({
    extensions: paperExtensions,
    content: blocksToDoc(parseMarkdown(body)),
    shouldRerenderOnTransaction: false,
    editorProps: {
      handleDOMEvents: { keydown: readCaret },
      attributes: {
        class: 'paper-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': name,
        spellcheck: 'false',
        lang: 'vi',
      },
    },
  }));
  return useEditor(options);
}

export function PaperPage({ editor }: { editor: PaperEditor | null }) {
  return <EditorContent editor={editor} />;
}

/** The text as it stands, as Markdown. */
export function readBody(editor: PaperEditor): string {
  return formatMarkdown(docToBlocks(editor.state.doc));
}

/** Puts another text in place; it can be undone, and `update` is not told. */
export function putBody({ state, view, schema }: PaperEditor, body: string): void {
  const change = changeTo(state, schema.nodeFromJSON(blocksToDoc(parseMarkdown(body))));
  if (change !== null) view.dispatch(change.setMeta('preventUpdate', true));
}

/** As Vietnamese counts them: what stands between spaces. */
export function countWords({ state: { doc } }: PaperEditor): number {
  return doc.textBetween(0, doc.content.size, ' ', ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
