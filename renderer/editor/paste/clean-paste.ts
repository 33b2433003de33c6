import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { cleanHtml } from './clean-html.ts';

/** Whatever is pasted passes here first. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanHtml,
        transformPastedText: (text) => text.normalize('NFC').replaceAll('\u00A0', ' '),
      },
    }),
  ],
});
