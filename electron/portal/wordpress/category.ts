/** The category an article stands in: found by its name, or made where the account may. */
import { PortalError } from '../adapter.ts';
import { decodeEntities } from '../html-text.ts';
import type { WordPressDoor } from './door.ts';
import type { Me } from './shapes.ts';

/** @throws PortalError `permanent` when it is missing and the account may not make it */
export async function findCategory(door: WordPressDoor, name: string, me: Me): Promise<string> {
  const wanted = name.normalize('NFC');
  const list = await door.listCategories();
  const found = list.find((entry) => isSame(decodeEntities(entry.name), wanted));
  if (found !== undefined) return found.id;
  if (me.capabilities.manage_categories !== true)
    throw new PortalError(
      'permanent',
      `Cổng ${door.host} chưa có chuyên mục “${name}”, và tài khoản này không được tạo chuyên mục. Nhờ quản trị cổng tạo, hoặc chọn chuyên mục đã có.`,
    );
  return await door.makeCategory(wanted);
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('vi') === other.trim().toLocaleLowerCase('vi');
}
