package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineDrawingTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-29T08:05:00+08:00");

    private final TimelineDrawing drawing = new TimelineDrawing(words -> List.of(
            new Citing.Piece("《行政处罚法》", null, null), new Citing.Piece("第34条", "/law/ppl/34?a=1&b=2", "基准\"公布\"")));

    @Test
    void 每项写明做了什么_依据通到条文_何时何人() {
        var html = drawing.items(List.of(new TimelineEntry(AT, "周海涛（队员）", "登记证据", "名称：现场照片", "《行政处罚法》第34条")));

        assertThat(html)
                .isEqualTo("<li><p class=\"xz-timeline-head\"><b>登记证据</b><span class=\"xz-basis\">"
                        + "<span>《行政处罚法》</span><a href=\"/law/ppl/34?a=1&amp;b=2\" title=\"基准&quot;公布&quot;\">第34条</a></span></p>"
                        + "<p class=\"xz-timeline-detail\">名称：现场照片</p>"
                        + "<p class=\"xz-timeline-foot\"><time datetime=\"2026-11-29T08:05+08:00\">2026-11-29 08:05</time>"
                        + "<span>周海涛（队员）</span></p></li>");
    }

    @Test
    void 填写的内容不会成为网页的一部分() {
        var html = drawing.items(List.of(
                new TimelineEntry(AT, "<i>甲</i>", "<b>乙</b>", "<script>alert(1)</script>", null),
                new TimelineEntry(AT, "系统", "丙", null, "")));

        assertThat(html).doesNotContain("<script", "<i>", "<b>乙</b></b>").contains("&lt;script&gt;", "&lt;i&gt;甲");
        assertThat(html.split("<li>")).hasSize(3);
        assertThat(html).doesNotContain("xz-basis");
    }
}
