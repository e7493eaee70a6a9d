/** Size of the templates' pictures, in units of their paths. */
export const PICTURE_WIDTH = 220;
export const PICTURE_HEIGHT = 56;
