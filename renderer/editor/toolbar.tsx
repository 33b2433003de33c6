/** The buttons Word has, in Word's order; each is a command of the one list. */
import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Eye,
  FilePlus2,
  Italic,
  List,
  ListOrdered,
  ListTree,
  type LucideIcon,
  Quote,
  Redo2,
  Search,
  Superscript,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { Toolbar as Radix } from 'radix-ui';
import { ALL_COMMANDS, buttonLabel, type CommandId } from '../../shared/commands.ts';
import { TableMenu } from './table-menu.tsx';
import { ZOOMS, type Zoom } from './zooms.ts';
import './bars.css';

interface ToolbarProps {
  editor: Editor;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onCommand: (id: CommandId) => void;
}

const STYLES = [
  { id: 'paragraph', level: 0 },
  { id: 'heading-1', level: 1 },
  { id: 'heading-2', level: 2 },
  { id: 'heading-3', level: 3 },
] as const;

export function Toolbar({ editor, zoom, onZoom, onCommand }: ToolbarProps) {
  const now = useCaret(editor);
  return (
    <Radix.Root className="tools" aria-label="Định dạng">
      <LineStyle level={now.level} onCommand={onCommand} />
      <Line />
      <Tool id="bold" icon={Bold} isOn={now.bold} onCommand={onCommand} />
      <Tool id="italic" icon={Italic} isOn={now.italic} onCommand={onCommand} />
      <Tool id="underline" icon={Underline} isOn={now.underline} onCommand={onCommand} />
      <Line />
      <Tool id="bullet-list" icon={List} isOn={now.bullet} onCommand={onCommand} />
      <Tool id="numbered-list" icon={ListOrdered} isOn={now.numbered} onCommand={onCommand} />
      <Line />
      {now.table ? (
        <TableMenu editor={editor} />
      ) : (
        <Tool id="insert-table" icon={Table} onCommand={onCommand} />
      )}
      <Tool id="insert-footnote" icon={Superscript} onCommand={onCommand} />
      <Tool id="insert-quotation" icon={Quote} isOn={now.quotation} onCommand={onCommand} />
      <Tool id="insert-page-break" icon={FilePlus2} onCommand={onCommand} />
      <Line />
      <Press
        label="Hoàn tác (Ctrl Z)"
        icon={Undo2}
        isDisabled={!now.canUndo}
        onPress={() => editor.chain().focus().undo().run()}
      />
      <Press
        label="Làm lại (Ctrl Y)"
        icon={Redo2}
        isDisabled={!now.canRedo}
        onPress={() => editor.chain().focus().redo().run()}
      />
      <Line />
      <Tool id="find-text" icon={Search} onCommand={onCommand} />
      <Tool id="toggle-outline" icon={ListTree} onCommand={onCommand} />
      <Tool id="toggle-preview" icon={Eye} onCommand={onCommand} />
      <select
        className="tool-select tool-zoom"
        aria-label="Cỡ trang"
        value={zoom}
        onChange={(event) => onZoom(event.target.value as Zoom)}
      >
        {ZOOMS.map((known) => (
          <option key={known} value={known}>
            {known === 'fit' ? 'Vừa khung' : `${known} %`}
          </option>
        ))}
      </select>
    </Radix.Root>
  );
}

/** What is on where the caret stands; `level` of a heading, 0 in what is none. */
function useCaret(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: page }) => ({
      level: page.isActive('heading') ? (page.getAttributes('heading').level as number) : 0,
      bold: page.isActive('bold'),
      italic: page.isActive('italic'),
      underline: page.isActive('underline'),
      bullet: page.isActive('bulletList'),
      numbered: page.isActive('orderedList'),
      quotation: page.isActive('blockquote'),
      table: page.isActive('table'),
      canUndo: undoDepth(page.state) > 0,
      canRedo: redoDepth(page.state) > 0,
    }),
  });
}

interface LineStyleProps {
  level: number;
  onCommand: (id: CommandId) => void;
}

/** An item of the toolbar like the others: Tab comes to the first item and would pass what stands before it. */
function LineStyle({ level, onCommand }: LineStyleProps) {
  return (
    <Radix.Button asChild>
      <select
        className="tool-select"
        aria-label="Kiểu dòng"
        value={level}
        onChange={(event) => {
          const style = STYLES[event.target.selectedIndex];
          if (style !== undefined) onCommand(style.id);
        }}
      >
        {STYLES.map((style) => (
          <option key={style.id} value={style.level}>
            {buttonLabel(style.id)}
          </option>
        ))}
      </select>
    </Radix.Button>
  );
}

interface ToolProps {
  id: CommandId;
  icon: LucideIcon;
  isOn?: boolean;
  onCommand: (id: CommandId) => void;
}

function Tool({ id, icon, isOn, onCommand }: ToolProps) {
  const shortcut = ALL_COMMANDS.find((command) => command.id === id)?.shortcut;
  const keys = shortcut === undefined ? '' : ` (${shortcut.replaceAll('+', ' ')})`;
  return <Press label={buttonLabel(id) + keys} icon={icon} isOn={isOn} onPress={() => onCommand(id)} />;
}

interface PressProps {
  label: string;
  icon: LucideIcon;
  isOn?: boolean | undefined;
  isDisabled?: boolean;
  onPress: () => void;
}

function Press({ label, icon: Icon, isOn, isDisabled, onPress }: PressProps) {
  return (
    <Radix.Button
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      disabled={isDisabled}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon aria-hidden="true" strokeWidth={1.9} />
    </Radix.Button>
  );
}

function Line() {
  return <Radix.Separator className="tool-line" />;
}
