import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/page.tsx';

/** A screen that fails takes nothing with it: what was saved is on disk, the other screens go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState
        title="Trang này chưa mở được"
        text="Những gì đã lưu vẫn còn nguyên. Hãy mở lại trang này, hoặc làm việc ở trang khác."
      >
        <Button look="primary" onClick={() => this.setState({ hasFailed: false })}>
          Mở lại trang
        </Button>
      </EmptyState>
    );
  }
}
