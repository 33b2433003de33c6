/** What each screen is drawn by: its sign in the sidebar, and itself, read when it is first opened. */
import {
  Archive,
  BookText,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  FileCheck2,
  Globe,
  History,
  House,
  type LucideIcon,
  MessagesSquare,
  PenLine,
  Presentation,
  Search,
  Settings,
  Users,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenName } from '../../shared/commands.ts';
import type { Route } from '../route.ts';

export interface ScreenPlace {
  icon: LucideIcon;
  component: LazyExoticComponent<ComponentType<{ route: Route }>>;
}

export const PLACES: Readonly<Record<ScreenName, ScreenPlace>> = {
  'tong-quan': { icon: House, component: lazy(() => import('../screens/overview/overview.tsx')) },
  'ke-hoach': { icon: CalendarRange, component: lazy(() => import('../screens/plan/plan.tsx')) },
  lich: { icon: CalendarDays, component: lazy(() => import('../screens/calendar/calendar.tsx')) },
  'buoi-sinh-hoat': { icon: Presentation, component: lazy(() => import('../screens/session/session.tsx')) },
  'soan-thao': { icon: PenLine, component: lazy(() => import('../screens/writing/writing.tsx')) },
  'ra-soat': { icon: MessagesSquare, component: lazy(() => import('../screens/review/review.tsx')) },
  'so-van-ban': { icon: BookText, component: lazy(() => import('../screens/register/register.tsx')) },
  'luu-ho-so': { icon: Archive, component: lazy(() => import('../screens/filing/filing.tsx')) },
  'cong-thong-tin': { icon: Globe, component: lazy(() => import('../screens/portal/portal.tsx')) },
  'kiem-tra': { icon: FileCheck2, component: lazy(() => import('../screens/checking/checking.tsx')) },
  'dang-vien': { icon: Users, component: lazy(() => import('../screens/members/members.tsx')) },
  'thong-ke': { icon: ChartColumn, component: lazy(() => import('../screens/statistics/statistics.tsx')) },
  'nhat-ky': { icon: History, component: lazy(() => import('../screens/journal/journal.tsx')) },
  tim: { icon: Search, component: lazy(() => import('../screens/search/search.tsx')) },
  'cai-dat': { icon: Settings, component: lazy(() => import('../screens/settings/settings.tsx')) },
};
