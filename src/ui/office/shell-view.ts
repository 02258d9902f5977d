import type { IconName } from './icons.tsx';

/** What the shell shows about the person and the software; loaded once by the office layout. */
export interface ShellView {
  unitName: string;
  /** Marks demonstration data on every page. */
  sample: boolean;
  person: ShellPerson;
  sections: ShellSection[];
  /** Four places of the phone's bottom bar; the fifth opens everything. */
  places: ShellPlace[];
}

export interface ShellPerson {
  /** Names what this browser keeps for the person; forgotten at sign-out. */
  personId: string;
  name: string;
  /** Role and where: "Thành viên hội đồng", "Phòng Kinh tế, Hạ tầng và Đô thị". */
  role: string;
  accountTo: string;
  /** Set where the person holds several grants. */
  switchTo?: string;
  signOutAction: string;
}

export interface ShellSection {
  title?: string;
  links: ShellLink[];
}

export interface ShellLink {
  to: string;
  label: string;
  count?: number;
}

export interface ShellPlace extends ShellLink {
  icon: IconName;
}
