package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.documents.versions.TemplateState;
import cn.xiangzhi.documents.versions.TemplateVersion;
import cn.xiangzhi.shell.Show;
import java.util.List;

/** One kind in the list of templates: which template makes it today, and whether something waits. */
record KindLine(String label, String path, boolean own, String present, String waiting) {

    static KindLine of(PaperKind kind, Actor actor, PaperTemplates templates, List<TemplateVersion> versions) {
        var mine = versions.stream().filter(version -> version.kind() == kind).toList();
        var present = templates.present(actor, kind, mine);
        var drafts = count(mine, templates, TemplateState.DRAFT);
        var coming = count(mine, templates, TemplateState.COMING);
        return new KindLine(
                kind.label(),
                kind.template(),
                !mine.isEmpty(),
                present == null ? "内置模板" : present.name() + "，自" + Show.date(present.validFrom()) + "起",
                coming > 0 ? "有一版到日启用" : drafts > 0 ? "有草稿" : "");
    }

    private static long count(List<TemplateVersion> versions, PaperTemplates templates, TemplateState state) {
        return versions.stream()
                .filter(version -> templates.state(version, versions) == state)
                .count();
    }
}
