/** What can be done with the table the caret stands in. */
import type { Editor } from '@tiptap/core';
import { Table } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import '../ui/menu.css';

type Act = (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>;

const ACTS: readonly (readonly { label: string; act: Act }[])[] = [
  [
    { label: 'Thêm dòng phía trên', act: (chain) => chain.addRowBefore() },
    { label: 'Thêm dòng phía dưới', act: (chain) => chain.addRowAfter() },
    { label: 'Thêm cột bên trái', act: (chain) => chain.addColumnBefore() },
    { label: 'Thêm cột bên phải', act: (chain) => chain.addColumnAfter() },
  ],
  [
    { label: 'Cột canh trái', act: (chain) => chain.alignColumns('left') },
    { label: 'Cột canh giữa', act: (chain) => chain.alignColumns('center') },
    { label: 'Cột canh phải', act: (chain) => chain.alignColumns('right') },
  ],
  [
    { label: 'Xoá dòng', act: (chain) => chain.deleteRow() },
    { label: 'Xoá cột', act: (chain) => chain.deleteColumn() },
    { label: 'Xoá bảng', act: (chain) => chain.deleteTable() },
  ],
];

export function TableMenu({ editor }: { editor: Editor }) {
  return (
    // Not modal: the page behind stays known to screen readers, and nothing there is hidden with the focus in it.
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger className="tool" aria-label="Sửa bảng" title="Sửa bảng">
          <Table aria-hidden="true" strokeWidth={1.9} />
          Bảng
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={4}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            editor.view.focus();
          }}
        >
          {ACTS.map((group, index) => (
            <DropdownMenu.Group key={group[0]?.label} className={index === 0 ? undefined : 'menu-group'}>
              {group.map(({ label, act }) => (
                <DropdownMenu.Item
                  key={label}
                  className="menu-item"
                  onSelect={() => void act(editor.chain()).run()}
                >
                  {label}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
