/** What a page of ours finds as `window.scd`: verbs, and never the wire they go over. */
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, type BridgeAnswer, IPC, type Progress } from '../shared/contract/bridge.ts';
import type { Channel } from '../shared/contract/channels.ts';
import type { HostVerbName } from '../shared/contract/host.ts';

/**
 * Written out rather than taken from the contract: with it would come every schema, into every window. The compiler
 * sees to it that none is missing.
 */
const VERBS = {
  'cell:get': true,
  'cell:found': true,
  'cell:save': true,
  'cell:change': true,
  'cell:drop-change': true,
  'term:save': true,
  'sample:create': true,
  'sample:remove': true,
  'member:list': true,
  'member:save': true,
  'member:delete': true,
  'member:read-file': true,
  'member:import': true,
  'plan:list': true,
  'plan:get': true,
  'plan:save': true,
  'plan:read-file': true,
  'plan:import': true,
  'plan:schedule': true,
  'overview:get': true,
  'calendar:render': true,
  'session:list': true,
  'session:get': true,
  'session:save': true,
  'session:mark': true,
  'session:save-remark': true,
  'session:move-remark': true,
  'session:delete-remark': true,
  'session:save-vote': true,
  'session:delete-vote': true,
  'session:save-task': true,
  'session:delete-task': true,
  'session:close': true,
  'session:reopen': true,
  'session:cancel': true,
  'session:resume': true,
  'session:postpone': true,
  'session:delete': true,
  'task:list': true,
  'task:finish': true,
  'document:list': true,
  'document:get': true,
  'document:create': true,
  'document:import': true,
  'document:read-file': true,
  'document:check-facts': true,
  'document:save': true,
  'document:keep-aside': true,
  'document:delete': true,
  'document:set-date': true,
  'document:refresh': true,
  'document:preview-refresh': true,
  'document:revisions': true,
  'document:revision': true,
  'document:restore': true,
  'document:move': true,
  'document:check-issue': true,
  'document:issue': true,
  'minutes:assemble': true,
  'report-words:get': true,
  'report-words:save': true,
  'register:list': true,
  'register:void': true,
  'search:find': true,
  'journal:list': true,
  'export:render': true,
  'export:write': true,
  'export:archive': true,
  'portal:list': true,
  'portal:save': true,
  'portal:remove': true,
  'portal:test': true,
  'portal:resume': true,
  'article:list': true,
  'article:get': true,
  'article:make': true,
  'article:draft': true,
  'article:save': true,
  'article:attach': true,
  'article:attach-paper': true,
  'article:file': true,
  'article:preview': true,
  'outbox:list': true,
  'outbox:review': true,
  'outbox:push': true,
  'outbox:withdraw': true,
  'outbox:cancel': true,
  'outbox:stop': true,
  'outbox:retry': true,
  'outbox:resolve': true,
  'outbox:handover': true,
  'outbox:close-by-hand': true,
  'outbox:run': true,
  'review:list': true,
  'review:get': true,
  'review:propose': true,
  'review:open': true,
  'review:ask': true,
  'review:change-way': true,
  'review:record-verdict': true,
  'review:close': true,
  'review:pack': true,
  'review:render': true,
  'review:take': true,
  'review:type': true,
  'review:untype': true,
  'review:decide': true,
  'review:accept-all': true,
  'review:assign': true,
  'review:undo': true,
  'review:open-package': true,
  'review:answer-package': true,
  'format:rules': true,
  'format:override': true,
  'letterhead:list': true,
  'letterhead:add': true,
  'letterhead:remove': true,
  'backup:create': true,
  'backup:list': true,
  'backup:run': true,
  'backup:run-due': true,
  'backup:state': true,
  'backup:restore': true,
  'data:verify': true,
} satisfies Record<Channel, true>;

const HOST_VERBS = {
  pickFiles: true,
  takeHandedFile: true,
  saveFile: true,
  pickFolder: true,
  pickSavePath: true,
  print: true,
  savePdf: true,
  openLink: true,
  openWindow: true,
  keepPassword: true,
  showScreen: true,
} satisfies Record<HostVerbName, true>;

const reporting = new Map<number, (progress: Progress) => void>();
ipcRenderer.on(IPC.progress, (_event, id: number, progress: Progress) => reporting.get(id)?.(progress));

const bridge = {
  verbs: mapKeys(VERBS, (channel) => async (id, input, onProgress) => {
    reporting.set(id, onProgress);
    try {
      return (await ipcRenderer.invoke(IPC.call, { id, channel, input })) as BridgeAnswer;
    } finally {
      reporting.delete(id);
    }
  }),
  cancel: (id) => ipcRenderer.send(IPC.cancel, { id, cancel: true }),
  host: mapKeys(HOST_VERBS, (verb) => (input) => ipcRenderer.invoke(IPC.host, verb, input)),
  onCommand: (listener) => void ipcRenderer.on(IPC.command, (_event, id: string) => listener(id)),
  onNotice: (listener) => void ipcRenderer.on(IPC.notice, (_event, sentence: string) => listener(sentence)),
} satisfies Bridge;

contextBridge.exposeInMainWorld('scd', bridge);

function mapKeys<K extends string, V>(keys: Record<K, true>, make: (key: K) => V): Record<K, V> {
  return Object.fromEntries((Object.keys(keys) as K[]).map((key) => [key, make(key)])) as Record<K, V>;
}
