/**
 * What is put into the page of a portal: it tells fields, fills those it is told to and reads them back. It presses
 * nothing but a choice in a list, keeps nothing, and reads no field it was not told to; never one for a password.
 */
import type { FieldAim, ScriptOrder } from '../../shared/domain/filling/orders.ts';
import { type FoundField, findFields, isLogin } from './find-fields.ts';
import { findArticle } from './found.ts';
import { pickField } from './pick.ts';

/** JSON of the answer. */
export async function carryOut(order: ScriptOrder): Promise<string> {
  const found = findFields(window);
  switch (order.act) {
    case 'look':
      return JSON.stringify({
        fields: found.map(({ field }) => field),
        isLogin: isLogin(document),
        found: findArticle(order.title),
      });
    case 'pick':
      return JSON.stringify(await pickField(found, order.words));
    case 'fill': {
      for (const insert of order.fields) await at(found, insert)?.put(insert);
      return JSON.stringify(order.fields.map((aim) => read(found, aim)));
    }
    case 'read':
      return JSON.stringify(order.fields.map((aim) => read(found, aim)));
  }
}

function read(found: readonly FoundField[], aim: FieldAim) {
  const field = at(found, aim);
  return { role: aim.role, isGone: field === null, value: field?.take() ?? '' };
}

function at(found: readonly FoundField[], { at: place, seen }: FieldAim): FoundField | null {
  const there = found[place];
  if (there === undefined || !there.field.isSeen || there.field.isLocked) return null;
  const { kind, tag, type, name, label } = there.field;
  const isSame =
    kind === seen.kind &&
    tag === seen.tag &&
    type === seen.type &&
    clean(name) === seen.name &&
    clean(label) === seen.label;
  return isSame ? there : null;
}

/** As a look is read on the other side. */
function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 200);
}
