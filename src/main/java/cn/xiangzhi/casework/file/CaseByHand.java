package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Show;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of a case that no step issues, filled from its file: summonses, letters to other organs, reviews before publishing. */
@Component
class CaseByHand implements DeskMatter {

    private static final Set<PaperKind> KINDS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            PaperKind.INQUIRY_NOTICE,
            PaperKind.DATA_RECORD,
            PaperKind.ASSISTANCE_LETTER,
            PaperKind.SEIZURE_ASSISTANCE,
            PaperKind.JURISDICTION_NOTICE,
            PaperKind.SUSPENSION_APPROVAL,
            PaperKind.HEARING_REQUEST,
            PaperKind.DISCLOSURE_REVIEW,
            PaperKind.DISCLOSURE_WITHDRAWAL,
            PaperKind.CASE_REPORT,
            PaperKind.HANDOVER_RECEIPT)));

    private final CaseFiles files;
    private final Offices offices;
    private final PaperFacts facts;
    private final Papers papers;
    private final Organization organization;

    CaseByHand(CaseFiles files, Offices offices, PaperFacts facts, Papers papers, Organization organization) {
        this.files = files;
        this.offices = offices;
        this.facts = facts;
        this.papers = papers;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return CaseWork.KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return KINDS;
    }

    @Override
    public Set<Right> makers() {
        return Set.of(Right.CASE_HANDLE, Right.CASE_APPROVE);
    }

    @Override
    public Ground open(Actor actor, UUID matter) {
        if (!actor.has(Right.CASE_READ)) {
            throw Refused.notFound("案件");
        }
        var opened = files.open(actor.scope(), matter);
        var file = opened.file();
        var place = file.matter().place();
        var office = offices.of(place.county(), place.township()).orElse(null);
        var issued = papers.of(place.county(), CaseWork.KIND, matter);
        var source =
                new PaperFacts.Source(file, file.acts().getLast(), opened.party(), office, actor, () -> issued, true);
        var known = new LinkedHashMap<>(facts.of(PaperKind.ASSISTANCE_LETTER, source));
        known.keySet().removeAll(Set.of("审批人", "审批意见", "审批日期", "承办意见", "承办日期"));
        known.put("案情摘要", known.getOrDefault("违法事实", source.said("summary")));
        known.put("被询问人", opened.party().name());
        known.put("提取人", actor.name());
        known.put("移交人", actor.name());
        known.put("决定书文号", source.number(PaperKind.DECISION));
        known.put("告知书文号", source.number(PaperKind.PRIOR_NOTICE));
        known.put("处罚内容", source.said("penalty"));
        known.put("立案日期", file.acts().getFirst().on());
        known.put(
                "案件清单",
                List.of(file.number() + " " + file.matter().itemName() + "，"
                        + opened.party().name()));
        if (office != null) {
            known.put("联系电话", office.contactPhone());
        }
        known.values().removeIf(value -> value instanceof String text && text.isBlank());
        var named = opened.row().inTheNameOf();
        return new Ground(
                file.number() + " " + file.matter().itemName() + "（"
                        + Show.date(file.acts().getFirst().on()) + "）",
                "/cases/" + matter,
                named != null
                        ? named
                        : organization
                                .government(place.county(), place.township())
                                .id(),
                List.of(),
                known);
    }
}
