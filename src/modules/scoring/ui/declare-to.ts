/** Query parameter by which a sheet's page arrives with the form for declaring an interest open, with or without script. */
export const declaringParameter = 'khai';

/** The open form for declaring an interest in one product. */
export const declareTo = (itemId: string): string => `/phieu-cham/${itemId}?${declaringParameter}=lien-quan#lien-quan`;
