export const faces: readonly { name: string; family: string; file: string; licence: string }[];
