/** Every title of a check says what is asked for; over a list of problems that must be said, or it reads as their praise. */
export const asDemand = (title: string): string => `要求：${title}`;
