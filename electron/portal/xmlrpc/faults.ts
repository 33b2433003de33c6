/** What an answer of XML-RPC means. What a fault says in words is never shown: its language changes, and it may repeat what was sent. */
import { PortalError } from '../adapter.ts';
import { answerFault, isHtml, tooLarge } from '../answers.ts';
import { type HttpAnswer, isWrite } from '../http.ts';
import { ASK_ROLE } from '../wordpress/faults.ts';
import { readAnswer, type XmlRpcAnswer } from './reading.ts';

/** A fault that the algorithm itself may want to look at; numbers as WordPress gives them. */
export class XmlRpcFault extends PortalError {
  readonly code: number;

  constructor(fault: PortalError['fault'], sentence: string, code: number) {
    super(fault, sentence);
    this.code = code;
  }
}

/** A switch that is off, no such page, or somebody before the portal who lets nobody in. */
export class XmlRpcShut extends PortalError {}

export const FAULTS = {
  noMethod: -32601,
  unread: -32700,
  role: 401,
  login: 403,
  gone: 404,
  shut: 405,
} as const;

/** PHP drops what is longer, and is then left with half a call. */
const LONG_CALL = 500_000;

/** @throws PortalError `unknown` for a write whose answer is none, `not-portal` or `retry` for a question */
export function openAnswer(answer: HttpAnswer): XmlRpcAnswer {
  const isDone = answer.status >= 200 && answer.status < 300;
  try {
    const opened = readAnswer(answer.body);
    // Some faults come under a status of their own as well.
    if (isDone || opened.kind === 'fault') return opened;
  } catch {
    if (isDone) throw unreadable(answer);
  }
  throw refusedBy(answer);
}

/** @param sent letters of the call */
export function faultOf(code: number, method: string, answer: HttpAnswer, sent: number): PortalError {
  const { host } = answer;
  const fault = (kind: PortalError['fault'], sentence: string) => new XmlRpcFault(kind, sentence, code);
  switch (code) {
    case FAULTS.login:
      return fault('auth', answerFault({ ...answer, status: 401 })?.message ?? '');
    case FAULTS.role:
      return fault('permanent', `Tài khoản ở ${host} không đủ quyền làm việc này. ${ASK_ROLE}`);
    case FAULTS.gone:
      return fault('retry', `Bài ở ${host} vừa bị xoá trong lúc gửi. Sẽ xem lại từ đầu.`);
    case FAULTS.shut:
      return new XmlRpcShut('not-portal', shutSentence(host));
    case FAULTS.noMethod:
      return fault(
        'permanent',
        `Cổng ${host} không có lệnh ${method}. Nhờ quản trị cổng mở lệnh ấy của XML-RPC.`,
      );
    case FAULTS.unread:
      return fault('permanent', sent > LONG_CALL ? tooLarge(host) : told(code, host));
    case 500: {
      if (/MediaObject$/u.test(method))
        return fault(
          'permanent',
          `${host} không nhận tệp đính kèm: loại tệp không được phép, tệp hỏng, hoặc lớn quá. Đổi tệp khác hoặc nhờ quản trị cổng.`,
        );
      return fault(
        isWrite(answer.method) ? 'unknown' : 'retry',
        `Cổng ${host} đang có lỗi (XML-RPC ${code}). Sẽ xem lại trên cổng rồi gửi tiếp.`,
      );
    }
  }
  return fault('permanent', told(code, host));
}

function shutSentence(host: string): string {
  return `${host} đã tắt XML-RPC. Nhờ quản trị cổng mở lại xmlrpc.php.`;
}

function told(code: number, host: string): string {
  return `${host} không nhận yêu cầu (XML-RPC ${code}). Báo quản trị cổng mã đó.`;
}

function refusedBy(answer: HttpAnswer): PortalError {
  const { status, host } = answer;
  if (status === 404 || status === 405 || status === 410)
    return new XmlRpcShut('not-portal', shutSentence(host));
  const fault = answerFault(answer) ?? new PortalError('permanent', told(status, host));
  return status === 403 && isHtml(answer) ? new XmlRpcShut(fault.fault, fault.message) : fault;
}

function unreadable(answer: HttpAnswer): PortalError {
  const { host, body } = answer;
  const fault = answerFault(answer);
  if (fault !== null && (isWrite(answer.method) || !body.includes('</methodResponse>'))) return fault;
  return new PortalError(
    isWrite(answer.method) ? 'unknown' : 'not-portal',
    `${host} trả lời không đúng XML-RPC: có chữ lạ trước hoặc sau trả lời, hoặc không phải cổng. Báo quản trị cổng xem lại xmlrpc.php.`,
  );
}
