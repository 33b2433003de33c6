/** The licences of all packages in the program: a file of the build beside the pages, read when somebody asks. */
import { LICENCES_FILE, type ShippedPackage } from '../../../shared/contract/licences.ts';

export async function readLicences(): Promise<ShippedPackage[]> {
  const response = await fetch(new URL(LICENCES_FILE, document.baseURI));
  if (!response.ok) throw new Error('Không đọc được danh sách giấy phép của chương trình.');
  return (await response.json()) as ShippedPackage[];
}
