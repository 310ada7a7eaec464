/** How often functions were called whose result does not follow from their arguments; who remembers results asks before and after. */
export const impurity = { calls: 0 };
