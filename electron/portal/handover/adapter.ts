/** A portal without an interface: a person carries the wish out with the package and gives the address back. */
import { type PortalAdapter, PortalError, type PortalLogin } from '../adapter.ts';
import { LIMITS, type Limits } from '../http.ts';
import { checkAddress } from './address.ts';

export function openHandover({ caPem }: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  return {
    probe: async () => ({
      capabilities: {
        drafts: false,
        // A person takes it down and says so.
        withdraw: true,
        idempotentPut: false,
        serverConflict: false,
        byHand: true,
        maxUpload: null,
      },
      account: '',
      lacks: [],
    }),
    put: async () => {
      throw byHand('Lấy gói bàn giao, đăng theo hướng dẫn trong gói rồi dán địa chỉ bài vào đây.');
    },
    withdraw: async () => {
      throw byHand('Nhờ quản trị cổng gỡ bài, rồi đánh dấu đã gỡ ở đây.');
    },
    read: async (_key, base, signal) => {
      if (base === null || base.address === null || base.address === '') return null;
      const page = await checkAddress(base.address, signal, caPem, limits);
      return page === null
        ? null
        : { ...base, title: page.title, summary: '', text: page.text, changedAt: '' };
    },
    sweep: async () => 0,
  };
}

function byHand(sentence: string): PortalError {
  return new PortalError('permanent', `Cổng này đăng bằng tay. ${sentence}`);
}
