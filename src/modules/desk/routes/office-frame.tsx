import { Outlet } from 'react-router';
import { OfficeShell } from '#ui/office/office-shell.tsx';
import { SearchBox } from '#ui/office/search-box.tsx';
import { useShell } from '#ui/office/use-shell.ts';

/** Top bar, menu and the page between them. */
export default function OfficeFrame() {
  return (
    <OfficeShell shell={useShell()} search={<SearchBox action="/tim" />}>
      <Outlet />
    </OfficeShell>
  );
}
