/** What the account's role allows, in sentences. */
import { type OutgoingArticle, PortalError } from '../adapter.ts';
import { ASK_ROLE } from './faults.ts';
import type { Me } from './shapes.ts';

/** What is missing to do the whole job; empty for a role that suffices. */
export function lacksOf({ capabilities }: Me): string[] {
  const may = (name: string) => capabilities[name] === true;
  if (!may('edit_posts')) return [`Tài khoản này chỉ đọc được, không viết được bài. ${ASK_ROLE}`];
  return [
    ...(may('publish_posts') ? [] : [`Tài khoản này viết được bài nhưng không được đăng. ${ASK_ROLE}`]),
    ...(may('upload_files') ? [] : [`Tài khoản này không gửi được ảnh và tệp đính kèm. ${ASK_ROLE}`]),
    ...(may('manage_categories')
      ? []
      : ['Tài khoản này không tạo được chuyên mục mới; chuyên mục phải có sẵn trên cổng.']),
  ];
}

/** Before anything is written: half an article on the portal helps nobody. @throws PortalError `permanent` */
export function requireRights(me: Me, { attachments, photos }: OutgoingArticle): void {
  const may = (name: string) => me.capabilities[name] === true;
  if (!may('edit_posts'))
    throw new PortalError('permanent', `Tài khoản này chỉ đọc được, không viết được bài. ${ASK_ROLE}`);
  if (!may('publish_posts'))
    throw new PortalError('permanent', `Tài khoản này viết được bài nhưng không được đăng. ${ASK_ROLE}`);
  if (attachments.length + photos.length > 0 && !may('upload_files'))
    throw new PortalError('permanent', `Tài khoản này không gửi được ảnh và tệp đính kèm. ${ASK_ROLE}`);
}
