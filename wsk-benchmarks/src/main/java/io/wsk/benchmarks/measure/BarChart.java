package io.wsk.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/**
 * A picture of bars in one or two parts, as SVG that can be read on light and dark ground.
 *
 * @param title what is shown
 * @param unit the unit of the numbers
 * @param first what the first part of a bar is
 * @param second what the second part is; empty if there is none
 * @param bars the bars
 */
public record BarChart(String title, String unit, String first, String second, List<Bar> bars) {
    private static final int LEAST_LABELS = 140;
    private static final int LETTER = 7;
    private static final int LONGEST = 440;
    private static final int NUMBERS = 120;
    private static final int TOP = 64;
    private static final int STEP = 26;
    private static final int THICKNESS = 18;

    /**
     * One bar.
     *
     * @param label whose it is
     * @param first its first part
     * @param second its second part
     */
    public record Bar(String label, double first, double second) {
        double whole() {
            return first + second;
        }
    }

    /** {@return the picture} */
    public String svg() {
        StringBuilder svg = new StringBuilder();
        int width = labels() + LONGEST + NUMBERS;
        int height = TOP + STEP * bars.size() + 8;
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
                width, height, width, height));
        svg.append(format("<title>%s</title>%n", escaped(title)));
        svg.append("""
                <style>
                text { font: 13px sans-serif; fill: #1f2328; }
                .title { font-weight: bold; }
                .first { fill: #0969da; }
                .second { fill: #9fb6cf; }
                @media (prefers-color-scheme: dark) {
                  text { fill: #e6edf3; }
                  .first { fill: #58a6ff; }
                  .second { fill: #4a6178; }
                }
                </style>
                """);
        svg.append(format("<text class=\"title\" x=\"8\" y=\"20\">%s</text>%n", escaped(title)));
        if (second.isEmpty()) {
            legend(svg, "first", first + ", " + unit, labels());
        } else {
            legend(svg, "first", first, labels());
            legend(svg, "second", second + ", " + unit, labels() + Math.max(110, 30 + LETTER * first.length()));
        }
        double most = bars.stream().mapToDouble(Bar::whole).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), TOP + i * STEP, LONGEST / Math.max(most, Double.MIN_NORMAL));
        }
        return svg.append("</svg>\n").toString();
    }

    /** The room for the longest label. */
    private int labels() {
        return Math.max(
                LEAST_LABELS,
                bars.stream()
                        .mapToInt(bar -> 16 + LETTER * bar.label().length())
                        .max()
                        .orElse(0));
    }

    private static void legend(StringBuilder svg, String part, String label, int x) {
        svg.append(format(
                "<rect class=\"%s\" x=\"%d\" y=\"34\" width=\"12\" height=\"12\"/><text x=\"%d\" y=\"45\">%s</text>%n",
                part, x, x + 18, escaped(label)));
    }

    private void bar(StringBuilder svg, Bar bar, int y, double scale) {
        double middle = labels() + bar.first() * scale;
        int baseline = y + 14;
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                labels() - 8, baseline, escaped(bar.label())));
        part(svg, "first", labels(), y, bar.first() * scale);
        if (!second.isEmpty()) {
            part(svg, "second", middle, y, bar.second() * scale);
        }
        svg.append(format(
                "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                labels() + bar.whole() * scale + 6,
                baseline,
                second.isEmpty()
                        ? RunText.number(bar.first())
                        : RunText.number(bar.first()) + " + " + RunText.number(bar.second())));
    }

    private static void part(StringBuilder svg, String part, double x, int y, double width) {
        svg.append(format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                part, x, y, width, THICKNESS));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
    }
}
