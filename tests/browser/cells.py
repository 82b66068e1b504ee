"""Where cells of a drawing are on the screen."""

PLACE = """(cell) => {
  const [x, y, width, height] = cell.dataset.box.split(' ').map(Number);
  const matrix = cell.getScreenCTM();
  const corner = new DOMPoint(x, y).matrixTransform(matrix);
  return {x: corner.x, y: corner.y, width: width * matrix.a, height: height * matrix.d};
}"""
"""A function from a cell to its place, also where nothing is drawn in it."""
