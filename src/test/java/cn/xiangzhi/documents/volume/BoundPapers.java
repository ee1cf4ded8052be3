package cn.xiangzhi.documents.volume;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.secrecy.Sm3;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** The papers that are bound with a file and never issued by themselves: its cover, contents and notes. */
public final class BoundPapers {

    private BoundPapers() {}

    public static List<Papers.Sheet> of(ApplicationContext context, String county, Volume volume) {
        var own = context.getBean(FilePapers.class);
        var pieces = volume.pieces().size();
        var from = IntStream.rangeClosed(1, pieces).boxed().toList();
        return List.of(
                sheet(county, volume, PaperKind.FILE_COVER, own.cover(volume, pieces)),
                sheet(county, volume, PaperKind.FILE_CONTENTS, own.contents(volume, from)),
                sheet(county, volume, PaperKind.FILE_NOTES, own.notes(volume, pieces, List.of("本卷文书齐全。"))));
    }

    private static Papers.Sheet sheet(String county, Volume volume, PaperKind kind, String html) {
        var id = Ids.next();
        var paper = new Paper(id, county, kind, null, kind.label(), "case", id, volume.on(), false, Sm3.hex(html));
        var at = volume.on().atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(8));
        return new Papers.Sheet(paper, html, volume.organ(), "立卷人", at, null);
    }
}
