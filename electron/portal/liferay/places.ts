/** Where an article goes on a Liferay site: the structure that holds a text, and the category by its name. */
import { PortalError } from '../adapter.ts';
import { categoriesPath, type LiferayClient, type SiteClient } from './client.ts';
import { Named, Page, Structure } from './shapes.ts';

export interface TextStructure {
  id: number;
  /** The name of its field for the text. */
  field: string;
}

/** The structure Liferay brings with it, else one that has a field of rich text. @throws PortalError `permanent` */
export async function findStructure(client: LiferayClient, site: SiteClient): Promise<TextStructure> {
  const found = chooseStructure((await client.get(Page(Structure), site.structuresPath())).items);
  if (found !== null) return found;
  const shared = await client.openGlobal();
  const items = shared === null ? [] : (await client.get(Page(Structure), shared.structuresPath())).items;
  const foundThere = chooseStructure(items);
  if (foundThere !== null) return foundThere;
  throw new PortalError(
    'permanent',
    `Cổng ${client.host} không có cấu trúc bài nào chứa được nội dung. Nhờ quản trị cổng mở “Basic Web Content” cho tài khoản này.`,
  );
}

/** @throws PortalError `permanent` when the site has no such category */
export async function findCategory(client: LiferayClient, site: SiteClient, name: string): Promise<string> {
  const wanted = name.normalize('NFC').trim().toLocaleLowerCase('vi');
  const vocabularies = await client.get(Page(Named), site.vocabulariesPath());
  for (const { id } of vocabularies.items) {
    const { items } = await client.get(Page(Named), categoriesPath(id));
    const same = items.find((item) => item.name.normalize('NFC').trim().toLocaleLowerCase('vi') === wanted);
    if (same !== undefined) return same.id;
  }
  throw new PortalError(
    'permanent',
    `Cổng ${client.host} chưa có chuyên mục “${name}”. Nhờ quản trị cổng tạo, hoặc chọn chuyên mục đã có.`,
  );
}

function chooseStructure(structures: readonly Structure[]): TextStructure | null {
  const withText = structures.flatMap(({ id, name, contentStructureFields }) => {
    const field = contentStructureFields.find(({ inputControl }) => inputControl === 'rich_text');
    return field === undefined ? [] : [{ id, name, field: field.name }];
  });
  const [first] = [...withText].sort((one, other) => Number(isStock(other.name)) - Number(isStock(one.name)));
  return first === undefined ? null : { id: first.id, field: first.field };
}

function isStock(name: string): boolean {
  return /^basic web content$/iu.test(name);
}
