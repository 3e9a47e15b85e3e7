/** A PNG in Base64 of an SVG, drawn by a library that is for Node only. */
export async function rasterise(svg: string): Promise<string> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = new Resvg(svg, { font: { loadSystemFonts: true, defaultFontFamily: 'Arial' } });
  return drawing.render().asPng().toString('base64');
}
