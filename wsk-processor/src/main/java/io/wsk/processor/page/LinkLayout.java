package io.wsk.processor.page;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.Link;
import io.wsk.processor.report.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the boxes of the links stand: those who return on the left, what they return on the right, in an order in which few
 * lines cross.
 *
 * @param left the boxes on the left
 * @param right the boxes on the right
 * @param lines the lines between them
 * @param width the width of the drawing
 * @param height its height
 */
record LinkLayout(List<Box> left, List<Box> right, List<Line> lines, int width, int height) {
    static final int BOX_HEIGHT = 62;
    static final int PADDING = 14;

    private static final int GAP = 14;
    private static final int MIDDLE = 150;
    private static final double NAME_WIDTH = 8.0;
    private static final double SMALL_WIDTH = 6.9;

    /**
     * A box.
     *
     * @param className the class in it
     * @param detail the third line
     * @param hasReport whether there is more about the class on the page
     * @param x its left side
     * @param y its upper side
     * @param width its width
     */
    record Box(String className, String detail, boolean hasReport, int x, int y, int width) {
        int middle() {
            return y + BOX_HEIGHT / 2;
        }

        private Box at(int newX, int newY, int newWidth) {
            return new Box(className, detail, hasReport, newX, newY, newWidth);
        }

        private int neededWidth() {
            DisplayName name = DisplayName.of(className);
            double text = Math.max(
                    columns(name.simple()) * NAME_WIDTH,
                    Math.max(columns(name.packageName()), columns(detail)) * SMALL_WIDTH);
            return (int) Math.ceil(text) + 2 * PADDING;
        }
    }

    /**
     * A line from left to right.
     *
     * @param from the box on the left
     * @param to the box on the right
     * @param label what it means
     */
    record Line(Box from, Box to, String label) {}

    /** {@return the layout} */
    static LinkLayout of(List<HandlersReport> linked, CallbackSets sets) {
        List<Box> sources = linked.stream()
                .map(type -> box(type.className(), signatures(type), true))
                .toList();
        List<Box> targets = targets(linked).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(entry -> box(
                        entry.getKey(),
                        acceptedMask(linked, entry.getKey()),
                        sets.files().containsKey(entry.getKey())))
                .toList();
        int rows = Math.max(sources.size(), targets.size());
        int leftWidth = width(sources);
        int rightWidth = width(targets);
        List<Box> left = placed(sources, 1, leftWidth, rows);
        List<Box> right = placed(targets, leftWidth + MIDDLE, rightWidth, rows);
        List<Line> lines = linked.stream()
                .flatMap(type -> type.links().stream()
                        .map(link -> new Line(
                                find(left, type.className()),
                                find(right, link.className()),
                                type.className() + "." + link.signature() + " \u2192 " + link.className())))
                .toList();
        return new LinkLayout(
                left, right, lines, leftWidth + MIDDLE + rightWidth + 1, rows * (BOX_HEIGHT + GAP) - GAP + 2);
    }

    /** The classes on the right, with the mean row of those that return them. */
    private static Map<String, Double> targets(List<HandlersReport> linked) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        IntStream.range(0, linked.size())
                .forEach(row -> linked.get(row).links().stream()
                        .map(Link::className)
                        .forEach(name -> rows.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(row)));
        Map<String, Double> means = new LinkedHashMap<>();
        rows.forEach((name, found) -> means.put(
                name, found.stream().mapToInt(Integer::intValue).average().orElse(0)));
        return means;
    }

    private static String signatures(HandlersReport type) {
        return type.links().stream().map(Link::signature).distinct().collect(Collectors.joining(", "));
    }

    private static String acceptedMask(List<HandlersReport> linked, String target) {
        Optional<Mask> mask = linked.stream()
                .filter(type ->
                        type.links().stream().anyMatch(link -> link.className().equals(target)))
                .filter(type -> type.links().size() == 1)
                .flatMap(type -> type.masks().stream())
                .filter(each -> each.name().startsWith("ACCEPTED"))
                .findFirst();
        return mask.map(found -> "starts with " + found.label()).orElse("");
    }

    private static Box box(String className, String detail, boolean hasReport) {
        return new Box(className, detail, hasReport, 0, 0, 0);
    }

    private static int width(List<Box> boxes) {
        return boxes.stream().mapToInt(Box::neededWidth).max().orElse(0);
    }

    /** A column that has fewer boxes is in the middle. */
    private static List<Box> placed(List<Box> boxes, int x, int width, int rows) {
        int top = 1 + (rows - boxes.size()) * (BOX_HEIGHT + GAP) / 2;
        return IntStream.range(0, boxes.size())
                .mapToObj(i -> boxes.get(i).at(x, top + i * (BOX_HEIGHT + GAP), width))
                .toList();
    }

    private static Box find(List<Box> boxes, String className) {
        return boxes.stream()
                .filter(box -> box.className().equals(className))
                .findFirst()
                .orElseThrow();
    }

    /** East Asian letters are twice as wide as others in fonts of one width. */
    private static long columns(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || c >= 0x1100 && c <= 0x11FF || c >= 0x3000 && c < 0xD7B0 ? 2 : 1)
                .sum();
    }
}
