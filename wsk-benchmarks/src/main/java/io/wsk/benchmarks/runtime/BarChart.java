package io.wsk.benchmarks.runtime;

import java.util.List;
import java.util.Locale;

/**
 * A picture of bars in two parts, as SVG that can be read on light and dark ground.
 *
 * @param title what is shown
 * @param unit the unit of the numbers
 * @param first what the first part of a bar is
 * @param second what the second part is
 * @param bars the bars
 */
record BarChart(String title, String unit, String first, String second, List<Bar> bars) {
    private static final int LABELS = 140;
    private static final int LONGEST = 440;
    private static final int WIDTH = LABELS + LONGEST + 120;
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
    record Bar(String label, double first, double second) {
        double whole() {
            return first + second;
        }
    }

    /** {@return the picture} */
    String svg() {
        StringBuilder svg = new StringBuilder();
        int height = TOP + STEP * bars.size() + 8;
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
                WIDTH, height, WIDTH, height));
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
        legend(svg, "first", first, LABELS);
        legend(svg, "second", second + ", " + unit, LABELS + 110);
        double most = bars.stream().mapToDouble(Bar::whole).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), TOP + i * STEP, LONGEST / Math.max(most, Double.MIN_NORMAL));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void legend(StringBuilder svg, String part, String label, int x) {
        svg.append(format(
                "<rect class=\"%s\" x=\"%d\" y=\"34\" width=\"12\" height=\"12\"/><text x=\"%d\" y=\"45\">%s</text>%n",
                part, x, x + 18, escaped(label)));
    }

    private static void bar(StringBuilder svg, Bar bar, int y, double scale) {
        double middle = LABELS + bar.first() * scale;
        int baseline = y + 14;
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", LABELS - 8, baseline, escaped(bar.label())));
        part(svg, "first", LABELS, y, bar.first() * scale);
        part(svg, "second", middle, y, bar.second() * scale);
        svg.append(format(
                "<text x=\"%.1f\" y=\"%d\">%s + %s</text>%n",
                LABELS + bar.whole() * scale + 6, baseline, Numbers.of(bar.first()), Numbers.of(bar.second())));
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
