package cn.xiangzhi.documents.volume;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The papers a file brings of its own: cover, contents, notes, and the sheet before an enclosed file. */
@Component
class FilePapers {

    private final Papers papers;

    FilePapers(Papers papers) {
        this.papers = papers;
    }

    String cover(Volume volume, int pages) {
        var fields = new HashMap<>(volume.cover());
        fields.put("件数", volume.pieces().size() + "件");
        fields.put("页数", pages + "页");
        return words(PaperKind.FILE_COVER, volume, fields);
    }

    /** @param from the first page of each piece within the file */
    String contents(Volume volume, List<Integer> from) {
        var lines = new ArrayList<Map<String, String>>();
        for (var n = 0; n < volume.pieces().size(); n++) {
            var piece = volume.pieces().get(n);
            lines.add(Map.of(
                    "序号", String.valueOf(n + 1),
                    "文号", piece.number() == null ? "" : piece.number(),
                    "责任者", piece.kind() == Volume.Kind.PAPER ? volume.organ() : "",
                    "题名", piece.title(),
                    "日期", piece.dated().toString(),
                    "页号", String.valueOf(from.get(n)),
                    "备注", ""));
        }
        return words(
                PaperKind.FILE_CONTENTS,
                volume,
                Map.of("目录", lines, "题名", volume.title(), "档号", volume.cover().getOrDefault("档号", "")));
    }

    String notes(Volume volume, int pages, List<String> remarks) {
        return words(
                PaperKind.FILE_NOTES,
                volume,
                Map.of(
                        "本卷情况说明", String.join("\n", remarks),
                        "立卷日期", volume.on(),
                        "件数", String.valueOf(volume.pieces().size()),
                        "页数", String.valueOf(pages),
                        "档号", volume.cover().getOrDefault("档号", "")));
    }

    /** What an enclosed file is, before its pages or in their place. */
    static String slip(String title, Pieces.Enclosed file, String remark, String below) {
        return """
                <article class="paper paper-sheet"><header class="paper-formhead"><h1>附件</h1><p><span>%s</span><span></span></p></header>
                <table class="paper-form"><colgroup><col class="paper-label"/><col/></colgroup><tbody>
                <tr><th>文件名</th><td>%s</td></tr><tr><th>类型和大小</th><td>%s，%d 字节</td></tr>
                <tr><th>摘要（SM3）</th><td>%s</td></tr><tr><th>说明</th><td>%s</td></tr></tbody></table>%s</article>
                """.formatted(
                        escaped(title),
                        escaped(file.name()),
                        escaped(file.mediaType()),
                        file.size(),
                        file.digest(),
                        escaped(remark),
                        below);
    }

    private String words(PaperKind kind, Volume volume, Map<String, Object> fields) {
        return papers.words(new PaperView(kind, null, volume.organ(), volume.on(), fields));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
