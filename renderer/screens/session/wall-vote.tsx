import type { Vote } from '../../../shared/domain/vote.ts';
import { THRESHOLD_NAMES } from './vote-words.ts';

/** A vote on the wall, as sums only: a block for each of the base, and a line where it is carried. */
export function WallVote({ vote, isPast = false }: { vote: Vote; isPast?: boolean }) {
  const { matter, inFavour, against, blank, base, needed, passed, tooManyBallots } = vote;
  const blocks = Array.from({ length: base }, (_, index) =>
    index < inFavour
      ? 'is-for'
      : index < inFavour + against
        ? 'is-against'
        : index < vote.cast
          ? 'is-other'
          : '',
  );
  return (
    <section className={isPast ? 'wall-vote' : 'wall-vote is-big'} aria-label="Kết quả biểu quyết">
      <p className="projector-about">{isPast ? 'Vừa biểu quyết' : 'Biểu quyết'}</p>
      <h2>{matter}</h2>
      <div className="wall-bar" aria-hidden="true" data-is-dense={base > 60 || undefined}>
        {blocks.map((kind, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is nothing but its place
          <i key={index} className={kind} />
        ))}
        {base > 0 && <b style={{ left: `${((needed - 1) / base) * 100}%` }} />}
      </div>
      <p className="wall-sums numbers">
        <span>{inFavour} tán thành</span>
        <span>{against} không tán thành</span>
        <span>{blank} ý kiến khác</span>
      </p>
      {/* While the sums do not fit, nobody is told that anything failed. */}
      <p className={passed ? 'wall-result is-passed' : 'wall-result'}>
        {tooManyBallots ? 'Đang kiểm phiếu' : passed ? 'Thông qua' : 'Chưa đủ phiếu thông qua'}
      </p>
      <p className="numbers wall-rule">
        {inFavour} trên {base} đảng viên chính thức, {THRESHOLD_NAMES[vote.threshold].toLowerCase()} là từ{' '}
        {needed}
      </p>
    </section>
  );
}
