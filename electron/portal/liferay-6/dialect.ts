/** In what the versions served here differ: paths, names of fields, what an article is made of. */

export interface Dialect {
  /** Kept with what is remembered of an article, and shown: "6.2". */
  version: string;
  /** Below the portal's address: where whoever logs in calls. */
  door: '/api/jsonws' | '/api/secure/jsonws';
  /** Modules have their name before that of the service. */
  journal: string;
  /** What categories and labels hang on. */
  className: string;
  hasFolders: boolean;
  /** Every article is of a kind as well. */
  hasType: boolean;
  /** What the structure and its template are called. */
  structureNames: readonly [structure: string, template: string];
  /** For an article without a structure of the site's own; null where there may be none at all. */
  stock: { structure: string; template: string; field: string } | null;
  /** Whether a new category is told its site. */
  namesSite: boolean;
}

const OLD_CLASS = 'com.liferay.portlet.journal.model.JournalArticle';

const LIFERAY_62: Dialect = {
  version: '6.2',
  door: '/api/jsonws',
  journal: 'journalarticle',
  className: OLD_CLASS,
  hasFolders: true,
  hasType: true,
  structureNames: ['ddmStructureKey', 'ddmTemplateKey'],
  stock: null,
  namesSite: false,
};

const LIFERAY_61: Dialect = {
  ...LIFERAY_62,
  version: '6.1',
  door: '/api/secure/jsonws',
  hasFolders: false,
  structureNames: ['structureId', 'templateId'],
};

const LIFERAY_70: Dialect = {
  ...LIFERAY_62,
  version: '7.0',
  journal: 'journal.journalarticle',
  className: 'com.liferay.journal.model.JournalArticle',
  hasType: false,
  stock: { structure: 'BASIC-WEB-CONTENT', template: 'BASIC-WEB-CONTENT', field: 'content' },
  namesSite: true,
};

export const DIALECTS: readonly Dialect[] = [LIFERAY_62, LIFERAY_70, LIFERAY_61];
