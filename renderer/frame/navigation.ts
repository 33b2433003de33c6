/** The sidebar, in the order of the year's work. Screens that do not exist yet are not in it. */
import {
  BookText,
  CalendarRange,
  Globe,
  House,
  type LucideIcon,
  MessagesSquare,
  PenLine,
  Settings,
  UserRound,
  Users,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Route, ScreenName } from '../route.ts';

export interface Place {
  screen: ScreenName;
  label: string;
  icon: LucideIcon;
  component: LazyExoticComponent<ComponentType<{ route: Route }>>;
}

export const PLACES: readonly Place[] = [
  {
    screen: 'tong-quan',
    label: 'Tổng quan',
    icon: House,
    component: lazy(() => import('../screens/overview/overview.tsx')),
  },
  {
    screen: 'ke-hoach',
    label: 'Kế hoạch',
    icon: CalendarRange,
    component: lazy(() => import('../screens/plan/plan.tsx')),
  },
  {
    screen: 'buoi-sinh-hoat',
    label: 'Buổi sinh hoạt',
    icon: Users,
    component: lazy(() => import('../screens/session/session.tsx')),
  },
  {
    screen: 'soan-thao',
    label: 'Soạn thảo',
    icon: PenLine,
    component: lazy(() => import('../screens/writing/writing.tsx')),
  },
  {
    screen: 'ra-soat',
    label: 'Rà soát',
    icon: MessagesSquare,
    component: lazy(() => import('../screens/review/review.tsx')),
  },
  {
    screen: 'so-van-ban',
    label: 'Sổ văn bản',
    icon: BookText,
    component: lazy(() => import('../screens/register/register.tsx')),
  },
  {
    screen: 'cong-thong-tin',
    label: 'Cổng thông tin',
    icon: Globe,
    component: lazy(() => import('../screens/portal/portal.tsx')),
  },
  {
    screen: 'dang-vien',
    label: 'Đảng viên',
    icon: UserRound,
    component: lazy(() => import('../screens/members/members.tsx')),
  },
  {
    screen: 'cai-dat',
    label: 'Cài đặt',
    icon: Settings,
    component: lazy(() => import('../screens/settings/settings.tsx')),
  },
];
