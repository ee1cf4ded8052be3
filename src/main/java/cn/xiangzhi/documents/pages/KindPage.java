package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.TemplateFields;
import cn.xiangzhi.documents.versions.PaperTemplates;
import cn.xiangzhi.documents.versions.TemplateVersion;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind: what makes it today, its versions, and the fields that may be written between 【】.
 *
 * @param present the version that makes it today, or null for the built-in template
 * @param columns the fields that are tables, with their columns as marks
 */
record KindPage(
        String label,
        String path,
        @Nullable VersionLine present,
        List<VersionLine> versions,
        List<String> required,
        List<String> fromCase,
        List<String> optional,
        List<String> own,
        Map<String, String> columns,
        boolean mayManage,
        String office) {

    static KindPage of(PaperKind kind, Actor actor, PaperTemplates templates, Places places) {
        var versions = templates.of(actor, kind);
        var present = templates.present(actor, kind, versions);
        var fields = TemplateFields.of(kind);
        return new KindPage(
                kind.label(),
                kind.template(),
                present == null ? null : VersionLine.of(present, templates, versions, places),
                versions.stream()
                        .map(version -> VersionLine.of(version, templates, versions, places))
                        .toList(),
                marks(fields.required()),
                marks(fields.fromCase()),
                marks(fields.optional()),
                marks(fields.own()),
                Stream.of(fields.required(), fields.fromCase(), fields.optional())
                        .flatMap(List::stream)
                        .filter(name -> !fields.columns(name).isEmpty())
                        .collect(Collectors.toMap(
                                name -> "【逐行：" + name + "】", name -> String.join("", marks(fields.columns(name))))),
                actor.has(Right.TEMPLATE_MANAGE),
                TemplatePages.office(actor.scope().township(), places));
    }

    private static List<String> marks(List<String> names) {
        return names.stream().map(name -> "【" + name + "】").toList();
    }

    /** A version in the list. */
    record VersionLine(
            String id,
            String name,
            String state,
            String tone,
            String office,
            String from,
            String note,
            String uploaded) {

        static VersionLine of(
                TemplateVersion version, PaperTemplates templates, List<TemplateVersion> all, Places places) {
            var state = templates.state(version, all);
            return new VersionLine(
                    version.id().toString(),
                    version.name(),
                    state.label(),
                    state.tone(),
                    TemplatePages.office(version.township(), places),
                    version.validFrom() == null ? "未启用" : Show.date(version.validFrom()),
                    version.note(),
                    version.uploadedBy() + " " + Show.dateTime(version.uploadedAt()));
        }
    }
}
