package io.wsk.processor.page;

/** Draws the links as SVG. */
final class LinkDrawing {
    private static final int ARROW = 7;

    private final Markup markup;

    LinkDrawing(Markup markup) {
        this.markup = markup;
    }

    void draw(LinkLayout layout) {
        String width = Integer.toString(layout.width());
        String height = Integer.toString(layout.height());
        markup.open("div", "class", "scroll").line();
        markup.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "links",
                        "role",
                        "img",
                        "aria-label",
                        "Which class hands its sockets over to which",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + width + " " + height)
                .line();
        layout.lines().forEach(this::draw);
        layout.left().forEach(box -> draw(box, "from"));
        layout.right().forEach(box -> draw(box, "to"));
        markup.close().line();
        markup.close().line();
    }

    private void draw(LinkLayout.Line line) {
        int fromX = line.from().x() + line.from().width();
        int toX = line.to().x();
        int fromY = line.from().middle();
        int toY = line.to().middle();
        int bend = (toX - fromX) / 2;
        markup.open("g", "class", "line").element("title", line.label());
        markup.empty(
                "path",
                "class",
                "curve",
                "d",
                "M%d %dC%d %d %d %d %d %d"
                        .formatted(fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX - ARROW, toY));
        markup.empty(
                "path",
                "class",
                "arrow",
                "d",
                "M%d %dl%d %dv%dz".formatted(toX, toY, -ARROW - 2, -ARROW + 2, 2 * (ARROW - 2)));
        markup.close().line();
    }

    private void draw(LinkLayout.Box box, String style) {
        DisplayName name = DisplayName.of(box.className());
        if (box.hasReport()) {
            markup.open("a", "href", "#" + box.className());
        } else {
            markup.open("g");
        }
        markup.empty(
                "rect",
                "class",
                "box " + style,
                "x",
                Integer.toString(box.x()),
                "y",
                Integer.toString(box.y()),
                "width",
                Integer.toString(box.width()),
                "height",
                Integer.toString(LinkLayout.BOX_HEIGHT),
                "rx",
                "7");
        drawText(box, 21, "name", name.simple());
        drawText(box, 37, "package", name.packageName());
        drawText(box, 53, "detail", box.detail());
        markup.close().line();
    }

    private void drawText(LinkLayout.Box box, int below, String style, String text) {
        markup.element(
                "text",
                text,
                "class",
                style,
                "x",
                Integer.toString(box.x() + LinkLayout.PADDING),
                "y",
                Integer.toString(box.y() + below));
    }
}
