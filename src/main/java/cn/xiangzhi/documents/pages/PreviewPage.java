package cn.xiangzhi.documents.pages;

import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.versions.Compared;
import cn.xiangzhi.documents.versions.TemplateVersion;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One paper printed twice: from what makes it today, and from the version looked at. */
record PreviewPage(
        UUID id,
        String title,
        String name,
        String old,
        String oldHtml,
        String newHtml,
        Compared compared,
        List<Option> papers,
        String chosen) {

    static PreviewPage of(
            TemplateVersion version,
            String old,
            String oldHtml,
            String newHtml,
            List<Paper> papers,
            @Nullable UUID chosen) {
        return new PreviewPage(
                version.id(),
                version.kind().label(),
                version.name(),
                old,
                oldHtml,
                newHtml,
                Compared.of(oldHtml, newHtml),
                papers.stream()
                        .map(paper -> new Option(
                                paper.id().toString(),
                                (paper.number() == null ? paper.title() : paper.number()) + "，"
                                        + Show.date(paper.issuedOn())))
                        .toList(),
                chosen == null ? "" : chosen.toString());
    }
}
