package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.versions.TemplateState;
import cn.xiangzhi.documents.versions.TemplateVersion;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One version with what may be done with it now. */
record VersionPage(
        UUID id,
        String label,
        String path,
        String name,
        String state,
        String tone,
        Map<String, String> facts,
        boolean mayPut,
        boolean mayWithdraw,
        LocalDate today) {

    static VersionPage of(
            TemplateVersion version, TemplateState state, int made, String office, Actor actor, LocalDate today) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("适用", office);
        facts.put("改了什么", version.note());
        facts.put("上传", version.uploadedBy() + " " + Show.dateTime(version.uploadedAt()));
        if (version.validFrom() != null) {
            facts.put("启用", "自" + Show.date(version.validFrom()) + "起，" + version.putBy() + "办理");
        }
        if (version.withdrawnFrom() != null) {
            facts.put(
                    "停用",
                    "自" + Show.date(version.withdrawnFrom()) + "起，" + version.withdrawnBy() + "办理："
                            + version.withdrawReason());
        }
        facts.put("用它出具的文书", made + "份");
        facts.put("文件摘要（SM3）", version.digest());
        var mine = actor.has(Right.TEMPLATE_MANAGE)
                && (version.township() != null || actor.scope().township() == null);
        return new VersionPage(
                version.id(),
                version.kind().label(),
                version.kind().template(),
                version.name(),
                state.label(),
                state.tone(),
                facts,
                mine && state == TemplateState.DRAFT,
                mine && version.withdrawnFrom() == null,
                today);
    }
}
