/**
 * The remote methods of a Liferay 6.1, 6.2 and 7.0 by the names of their parameters, and the choice Liferay makes between
 * methods of one name: it is that choice which turns a forgotten field into another method.
 */

export type Mode = 61 | 62 | 70;

/** A method by its parameters, in their order. */
export type Signature = readonly string[];

const dateOf = (name: string): string[] =>
  ['Month', 'Day', 'Year', 'Hour', 'Minute'].map((part) => `${name}Date${part}`);
const DATES = [
  ...dateOf('display'),
  ...dateOf('expiration'),
  'neverExpire',
  ...dateOf('review'),
  'neverReview',
];
const PICTURE = ['smallImage', 'smallImageURL', 'smallFile', 'images'];

const TEXTS = ['titleMap', 'descriptionMap', 'content'];
const WAYS: Readonly<Record<Mode, { folder: string[]; kind: string[] }>> = {
  61: { folder: [], kind: ['type', 'structureId', 'templateId'] },
  62: { folder: ['folderId'], kind: ['type', 'ddmStructureKey', 'ddmTemplateKey'] },
  70: { folder: ['folderId'], kind: ['ddmStructureKey', 'ddmTemplateKey'] },
};

function journal(mode: Mode): Record<string, Signature[]> {
  const { folder, kind } = WAYS[mode];
  const start = [
    'groupId',
    ...folder,
    'classNameId',
    'classPK',
    'articleId',
    'autoArticleId',
    ...TEXTS,
    ...kind,
  ];
  const change = ['groupId', ...folder, 'articleId', 'version'];
  const end = ['articleURL', 'serviceContext'];
  const add = [
    [...start, 'layoutUuid', ...DATES, 'indexable', ...end],
    [...start, 'layoutUuid', ...DATES, 'indexable', ...PICTURE, ...end],
  ];
  const short = ['groupId', 'folderId', ...TEXTS, ...kind, 'serviceContext'];
  return {
    'add-article': mode === 70 ? [...add, short] : add,
    'update-article': [
      [...change, ...TEXTS, ...kind, 'layoutUuid', ...DATES, 'indexable', ...PICTURE, ...end],
      ['userId', ...change, ...TEXTS, 'layoutUuid', 'serviceContext'],
      [...change, 'content', 'serviceContext'],
    ],
    'get-latest-article': [['groupId', 'articleId', 'status'], ['resourcePrimKey']],
    'get-article': [
      ['groupId', 'articleId'],
      ['groupId', 'articleId', 'version'],
    ],
    'get-article-by-url-title': [['groupId', 'urlTitle']],
    'expire-article': [
      ['groupId', 'articleId', 'articleURL', 'serviceContext'],
      ['groupId', 'articleId', 'version', 'articleURL', 'serviceContext'],
    ],
    'move-article-to-trash': [['groupId', 'articleId']],
  };
}

function core(mode: Mode): Record<string, Record<string, Signature[]>> {
  const category = ['title', 'vocabularyId', 'serviceContext'];
  return {
    user: { 'get-current-user': [[]] },
    group: { 'get-user-sites': [[]], 'get-group': [['companyId', 'name'], ['groupId']] },
    assetvocabulary: { 'get-groups-vocabularies': [['groupIds'], ['groupIds', 'className']] },
    assetcategory: {
      'get-vocabulary-categories': [
        ['vocabularyId', 'start', 'end', 'obc'],
        ['parentCategoryId', 'vocabularyId', 'start', 'end', 'obc'],
      ],
      'get-categories': [['className', 'classPK']],
      'add-category': [mode === 70 ? ['groupId', ...category] : category],
    },
    assettag: { 'get-tags': [['className', 'classPK']] },
    dlapp: {
      'add-file-entry': [
        [
          ...['repositoryId', 'folderId', 'sourceFileName', 'mimeType', 'title', 'description', 'changeLog'],
          ...['file', 'serviceContext'],
        ],
      ],
      'get-file-entry': [['groupId', 'folderId', 'title'], ['fileEntryId']],
      'delete-file-entry': [['fileEntryId']],
    },
  };
}

/** Every method of a portal: "journalarticle/add-article" with its overloads. */
export function methodsOf(mode: Mode): ReadonlyMap<string, readonly Signature[]> {
  const services = {
    ...core(mode),
    [mode === 70 ? 'journal.journalarticle' : 'journalarticle']: journal(mode),
  };
  return new Map(
    Object.entries(services).flatMap(([service, methods]) =>
      Object.entries(methods).map(([name, overloads]) => [`${service}/${name}`, overloads] as const),
    ),
  );
}

/**
 * The method a call means: with a hint the one of so many parameters, whatever was sent; without, the one with the most
 * names of which all were sent. `serviceContext` counts as sent always. Null where there is none.
 */
export function chooseOverload(
  overloads: readonly Signature[],
  hint: number | null,
  isSent: (name: string) => boolean,
): Signature | null {
  if (hint !== null) return overloads.find(({ length }) => length === hint) ?? null;
  const whole = overloads.filter((names) => names.every((name) => name === 'serviceContext' || isSent(name)));
  return whole.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

const LONGS =
  /^(?:groupId|folderId|classNameId|classPK|repositoryId|resourcePrimKey|vocabularyId|parentCategoryId|companyId|userId|fileEntryId)$/u;
const NUMBERS = /(?:Month|Day|Year|Hour|Minute)$|^(?:start|end|status|version)$/u;
const FLAGS = /^(?:autoArticleId|neverExpire|neverReview|indexable|smallImage)$/u;

export function isNumber(name: string): boolean {
  return LONGS.test(name) || NUMBERS.test(name);
}

/** Whether null cannot be given for it. */
export function isPrimitive(name: string): boolean {
  return isNumber(name) || FLAGS.test(name);
}
