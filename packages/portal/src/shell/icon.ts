// The seal, as small as an icon can be.
export const icon = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<rect width="32" height="32" rx="5" fill="#a8322a"/>',
  '<path d="M9 8h14v9H9zM9 12.500h14M16 8v17M9 17v8l5-2" fill="none" stroke="#fff" stroke-width="2.400"/>',
  "</svg>",
].join("")
