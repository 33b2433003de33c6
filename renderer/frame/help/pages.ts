/** What the pages of help say, a Markdown file each. Read with the panel that shows them. */
import type { Block } from '../../../shared/text/blocks.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import buoiHop from './pages/buoi-hop.md?raw';
import buoiSinhHoat from './pages/buoi-sinh-hoat.md?raw';
import caiDat from './pages/cai-dat.md?raw';
import chamDiem from './pages/cham-diem.md?raw';
import congThongTin from './pages/cong-thong-tin.md?raw';
import dangVien from './pages/dang-vien.md?raw';
import goiNop from './pages/goi-nop.md?raw';
import keHoach from './pages/ke-hoach.md?raw';
import kiemTra from './pages/kiem-tra.md?raw';
import lanDau from './pages/lan-dau.md?raw';
import lich from './pages/lich.md?raw';
import luuHoSo from './pages/luu-ho-so.md?raw';
import moGoi from './pages/mo-goi.md?raw';
import nhapDanhSach from './pages/nhap-danh-sach.md?raw';
import nhatKy from './pages/nhat-ky.md?raw';
import raSoat from './pages/ra-soat.md?raw';
import saoLuu from './pages/sao-luu.md?raw';
import soHong from './pages/so-hong.md?raw';
import soVanBan from './pages/so-van-ban.md?raw';
import soanThao from './pages/soan-thao.md?raw';
import thongKe from './pages/thong-ke.md?raw';
import tim from './pages/tim.md?raw';
import tongQuan from './pages/tong-quan.md?raw';
import vanBanDen from './pages/van-ban-den.md?raw';
import { HELP_NAMES, type HelpName, helpTitle } from './places.ts';

const TEXTS: Readonly<Record<HelpName, string>> = {
  'tong-quan': tongQuan,
  'ke-hoach': keHoach,
  lich: lich,
  'buoi-sinh-hoat': buoiSinhHoat,
  'buoi-hop': buoiHop,
  'cham-diem': chamDiem,
  'soan-thao': soanThao,
  'ra-soat': raSoat,
  'mo-goi': moGoi,
  'so-van-ban': soVanBan,
  'luu-ho-so': luuHoSo,
  'van-ban-den': vanBanDen,
  'goi-nop': goiNop,
  'cong-thong-tin': congThongTin,
  'kiem-tra': kiemTra,
  'dang-vien': dangVien,
  'nhap-danh-sach': nhapDanhSach,
  'thong-ke': thongKe,
  'nhat-ky': nhatKy,
  'cai-dat': caiDat,
  'sao-luu': saoLuu,
  tim: tim,
  'lan-dau': lanDau,
  'so-hong': soHong,
};

export interface HelpPage {
  name: HelpName;
  title: string;
  blocks: readonly Block[];
}

export const HELP_PAGES: readonly HelpPage[] = HELP_NAMES.map((name) => ({
  name,
  title: helpTitle(name),
  blocks: parseMarkdown(TEXTS[name]),
}));
