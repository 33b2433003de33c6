/** Files and categories of a Liferay site. */
import { LiferayRefusal } from './refusal.ts';
import type { SentForm } from './sent-form.ts';
import type { Mode } from './signatures.ts';

export interface StoredFile {
  fileEntryId: number;
  folderId: number;
  groupId: number;
  title: string;
  uuid: string;
  mimeType: string;
  bytes: Buffer;
  viewableByGuest: boolean;
}

interface Category {
  categoryId: number;
  vocabularyId: number;
  name: string;
}

export class Library {
  readonly files: StoredFile[] = [];
  readonly vocabularies = [{ vocabularyId: 901, name: 'Chuyên mục' }];
  readonly categories: Category[] = [
    { categoryId: 911, vocabularyId: 901, name: 'Tin tức' },
    { categoryId: 912, vocabularyId: 901, name: 'Hoạt động Đảng - Đoàn thể' },
  ];
  readonly #mode: Mode;
  readonly #nextId: () => number;

  constructor(mode: Mode, nextId: () => number) {
    this.#mode = mode;
    this.#nextId = nextId;
  }

  viewCategories(ids: readonly number[]): unknown[] {
    return this.categories.filter(({ categoryId }) => ids.includes(categoryId)).map((one) => this.#view(one));
  }

  run(
    name: string,
    given: ReadonlyMap<string, string | null>,
    form: SentForm,
    isForGuests: boolean,
  ): unknown {
    const numeric = (key: string) => Number(given.get(key));
    switch (name) {
      case 'assetvocabulary/get-groups-vocabularies': {
        const made = `com.liferay.${this.#mode === 70 ? 'journal.model' : 'portlet.journal.model'}.JournalArticle`;
        return given.get('className') === made ? this.vocabularies.map((one) => this.#view(one)) : [];
      }
      case 'assetcategory/get-vocabulary-categories':
        return this.categories
          .filter(({ vocabularyId }) => vocabularyId === numeric('vocabularyId'))
          .map((one) => this.#view(one));
      case 'assetcategory/add-category':
        return this.#addCategory(numeric('vocabularyId'), given.get('title') ?? '');
      case 'dlapp/get-file-entry':
        return this.#view(this.#find(numeric('groupId'), numeric('folderId'), given.get('title') ?? ''));
      case 'dlapp/add-file-entry':
        return this.#addFile(given, form, isForGuests);
      case 'dlapp/delete-file-entry': {
        const at = this.files.findIndex(({ fileEntryId }) => fileEntryId === numeric('fileEntryId'));
        if (at < 0) throw new LiferayRefusal('library', 'NoSuchFileEntryException');
        this.files.splice(at, 1);
        return {};
      }
      default:
        throw new Error(`the fake has no ${name}`);
    }
  }

  #addCategory(vocabularyId: number, name: string): unknown {
    if (this.categories.some((one) => one.vocabularyId === vocabularyId && one.name === name))
      throw new LiferayRefusal('portal', 'DuplicateCategoryException');
    const category = { categoryId: this.#nextId(), vocabularyId, name };
    this.categories.push(category);
    return this.#view(category);
  }

  #find(groupId: number, folderId: number, title: string): StoredFile {
    const found = this.files.find(
      (one) => one.groupId === groupId && one.folderId === folderId && one.title === title,
    );
    if (found !== undefined) return found;
    throw new LiferayRefusal('library', 'NoSuchFileEntryException', 'No DLFileEntry exists with the key');
  }

  #addFile(given: ReadonlyMap<string, string | null>, { file }: SentForm, viewableByGuest: boolean): unknown {
    if (file === null) throw new LiferayRefusal('lang', 'IllegalArgumentException', 'file is null');
    const [groupId, folderId] = [Number(given.get('repositoryId')), Number(given.get('folderId'))];
    const title = given.get('title') ?? '';
    if (this.files.some((one) => one.groupId === groupId && one.folderId === folderId && one.title === title))
      throw new LiferayRefusal('library', 'DuplicateFileException');
    const fileEntryId = this.#nextId();
    const uuid = `00000000-0000-4000-8000-${String(fileEntryId).padStart(12, '0')}`;
    const mimeType = given.get('mimeType') ?? '';
    const stored = { fileEntryId, folderId, groupId, title, uuid, mimeType, bytes: file, viewableByGuest };
    this.files.push(stored);
    return this.#view(stored);
  }

  #view({ bytes, viewableByGuest: _, ...shown }: Partial<StoredFile> & object): Record<string, unknown> {
    const view = { ...shown, ...(bytes === undefined ? {} : { size: bytes.length }) };
    const isId = (name: string) => /Id$|^size$/u.test(name);
    if (this.#mode !== 70) return view;
    return Object.fromEntries(
      Object.entries(view).map(([name, value]) => [name, isId(name) ? String(value) : value]),
    );
  }
}
