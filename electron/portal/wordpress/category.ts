/** The category an article stands in: found by its name, or made where the account may. */
import { z } from 'zod';
import { PortalError } from '../adapter.ts';
import { decodeEntities } from '../html-text.ts';
import type { WordPressClient } from './client.ts';
import { WordPressError } from './faults.ts';
import { Category, type Me } from './shapes.ts';

/** @throws PortalError `permanent` when it is missing and the account may not make it */
export async function findCategory(client: WordPressClient, name: string, me: Me): Promise<number> {
  const wanted = name.normalize('NFC');
  const query = { hide_empty: 'false', per_page: 100, _fields: 'id,name', orderby: 'id' };
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await client.getPage(z.array(Category), 'categories', { ...query, page });
    pages = list.pages;
    const found = list.items.find((entry) => isSame(decodeEntities(entry.name), wanted));
    if (found !== undefined) return found.id;
  }
  if (me.capabilities.manage_categories !== true)
    throw new PortalError(
      'permanent',
      `Cổng ${client.host} chưa có chuyên mục “${name}”, và tài khoản này không được tạo chuyên mục. Nhờ quản trị cổng tạo, hoặc chọn chuyên mục đã có.`,
    );
  try {
    return (await client.post(Category, 'categories', { name: wanted })).id;
  } catch (error) {
    if (error instanceof WordPressError && error.code === 'term_exists' && error.termId !== null)
      return error.termId;
    throw error;
  }
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('vi') === other.trim().toLocaleLowerCase('vi');
}
