// React Router looks for this file name; every office URL is in office.ts.
export { default } from './office.ts';
