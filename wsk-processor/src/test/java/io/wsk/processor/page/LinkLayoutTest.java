package io.wsk.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.page.LinkLayout.Box;
import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.SampleReports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkLayoutTest {
    private static LinkLayout of(HandlersReport... linked) {
        CallbackSets sets = SampleReports.sets(linked);
        return LinkLayout.of(sets.classes(), sets);
    }

    @Test
    void each_class_has_one_box_on_a_side() {
        LinkLayout layout = of(
                SampleReports.listener("a.Second", "c.Shared"),
                SampleReports.listener("a.First", "c.Shared"),
                SampleReports.listener("a.Third", "b.Own"));

        assertThat(layout.left()).extracting(Box::className).containsExactly("a.First", "a.Second", "a.Third");
        assertThat(layout.right()).extracting(Box::className).containsExactly("c.Shared", "b.Own");
        assertThat(layout.lines()).hasSize(3);
    }

    @Test
    void lines_that_need_not_cross_do_not() {
        LinkLayout layout = of(
                SampleReports.listener("a.A", "z.Z"),
                SampleReports.listener("a.B", "y.Y"),
                SampleReports.listener("a.C", "x.X"));

        assertThat(layout.lines())
                .allSatisfy(
                        line -> assertThat(line.from().y()).isEqualTo(line.to().y()));
    }

    @Test
    void boxes_do_not_overlap_and_lie_inside_the_drawing() {
        LinkLayout layout = of(
                SampleReports.listener("a.A", "z.Shared"),
                SampleReports.listener("a.B", "z.Shared"),
                SampleReports.listener("a.TheListenerWithTheVeryLongNameThatSomebodyHadToType", "z.Shared"));

        assertThat(Stream.concat(layout.left().stream(), layout.right().stream()))
                .allSatisfy(box -> {
                    assertThat(box.x()).isPositive();
                    assertThat(box.x() + box.width()).isLessThan(layout.width() + 1);
                    assertThat(box.y() + LinkLayout.BOX_HEIGHT).isLessThan(layout.height());
                });
        List<Box> left = layout.left();
        assertThat(left.get(1).y() - left.get(0).y()).isGreaterThan(LinkLayout.BOX_HEIGHT);
        assertThat(layout.right().get(0).x())
                .isGreaterThan(left.get(0).x() + left.get(0).width());
        assertThat(layout.right().get(0).middle()).isEqualTo(left.get(1).middle());
    }

    @Test
    void east_asian_letters_need_twice_the_room() {
        int latin = of(SampleReports.listener("a.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "b.B"))
                .left()
                .get(0)
                .width();
        int wide = of(SampleReports.listener("a." + "\u65E5".repeat(30), "b.B"))
                .left()
                .get(0)
                .width();

        assertThat(wide).isGreaterThan(latin * 3 / 2);
    }
}
