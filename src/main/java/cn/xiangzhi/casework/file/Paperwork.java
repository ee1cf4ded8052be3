package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Organization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Issues the papers of a move with every field the file already knows (rules §23), in the name the law asks for. */
@Component
class Paperwork {

    private static final Set<PaperKind> NEED_OFFICE = Set.of(
            PaperKind.PRIOR_NOTICE,
            PaperKind.DECISION,
            PaperKind.SUMMARY_DECISION,
            PaperKind.NO_PENALTY_DECISION,
            PaperKind.CORRECTION_ORDER,
            PaperKind.TRANSFER_LETTER,
            PaperKind.HEARING_NOTICE,
            PaperKind.DEFERRAL_DECISION,
            PaperKind.PAYMENT_NOTICE,
            PaperKind.INSTALMENT_DECISION,
            PaperKind.REVOCATION_DECISION,
            PaperKind.SERVICE_ANNOUNCEMENT,
            PaperKind.DEMAND_LETTER,
            PaperKind.COURT_APPLICATION,
            PaperKind.REGISTRATION_NOTICE,
            PaperKind.SEIZURE_DECISION,
            PaperKind.SEIZURE_EXTENSION,
            PaperKind.STOP_ORDER,
            PaperKind.ORDER_NOTICE,
            PaperKind.ORDER_DECISION,
            PaperKind.REMOVAL_ANNOUNCEMENT,
            PaperKind.DUTY_DEMAND,
            PaperKind.ENFORCEMENT_DECISION,
            PaperKind.SUBSTITUTE_DECISION,
            PaperKind.CRIME_TRANSFER,
            PaperKind.GOODS_NOTICE);

    /** Who decides or reviews, and what he says: never filled by another. */
    private static final Set<String> DECIDED_BY = Set.of("审批人", "审批意见", "审批日期", "审核人", "审核意见", "审核日期", "复核人", "复核日期");

    private final Papers papers;
    private final Offices offices;
    private final Organization organization;
    private final PaperFacts facts;
    private final Drafts drafts;

    Paperwork(Papers papers, Offices offices, Organization organization, PaperFacts facts, Drafts drafts) {
        this.papers = papers;
        this.offices = offices;
        this.organization = organization;
        this.facts = facts;
        this.drafts = drafts;
    }

    /**
     * Issues what the move's row names, strips only where there are any; answers the last one.
     *
     * @param named in whose name the case is handled; null before it is filed
     * @param attached whether anything was sent with the act
     */
    @Nullable
    Paper issue(Actor actor, CaseFile file, Act act, PartyDetails party, @Nullable UUID named, boolean attached) {
        Paper last = null;
        for (var kind : act.move().papers()) {
            if (kind == PaperKind.SEAL_LABEL && !act.facts().has("sealStrips")) {
                continue;
            }
            var issued = SingletonSupplier.of(() -> issued(file));
            var office = office(file, kind);
            var fields =
                    facts.of(kind, new PaperFacts.Source(file, act, party, office, actor, issued::obtain, attached));
            last = papers.issue(
                    within(actor, file), organ(file, named), kind, CaseWork.KIND, file.id(), act.on(), fields);
        }
        return last;
    }

    /** One more paper because of an act; {@code more} goes before what every paper of the kind is filled with. */
    Paper further(
            Actor actor,
            CaseFile file,
            Act act,
            PaperKind kind,
            CaseRow row,
            PartyDetails party,
            Map<String, Object> more) {
        var issued = SingletonSupplier.of(() -> issued(file));
        var fields = facts.of(
                kind, new PaperFacts.Source(file, act, party, office(file, kind), actor, issued::obtain, true));
        fields.put("决定书文号", row.decisionNumber());
        fields.putAll(more);
        fields.values().removeIf(value -> value == null || value instanceof String text && text.isBlank());
        return papers.issue(
                within(actor, file), organ(file, row.inTheNameOf()), kind, CaseWork.KIND, file.id(), act.on(), fields);
    }

    /** The same papers filled and not issued: what only whoever makes the move can say stays open (F45). */
    List<Drafts.Filled> drafts(Actor actor, CaseFile file, Act act, PartyDetails party, @Nullable UUID named) {
        var place = file.matter().place();
        var office = offices.of(place.county(), place.township()).orElse(null);
        var issued = SingletonSupplier.of(() -> issued(file));
        var right = act.move().right();
        return act.move().papers().stream()
                .map(kind -> {
                    var fields = facts.of(
                            kind, new PaperFacts.Source(file, act, party, office, actor, issued::obtain, false));
                    if (right == null || !actor.has(right)) {
                        fields.keySet().removeAll(DECIDED_BY);
                    }
                    if (fields.containsKey("数字摘要")) {
                        fields.put("数字摘要", "提交时按附件计算");
                    }
                    return drafts.fill(within(actor, file), organ(file, named), kind, act.on(), fields);
                })
                .toList();
    }

    /** A paper of the case lies in the township of the case, also when an organ of the county decides (rules §2.1). */
    private static Actor within(Actor actor, CaseFile file) {
        var place = file.matter().place();
        return new Actor(
                actor.account(),
                actor.person(),
                actor.name(),
                actor.organ(),
                actor.organName(),
                actor.postTitle(),
                new Scope(place.county(), place.township(), null),
                actor.rights());
    }

    private @Nullable Office office(CaseFile file, PaperKind kind) {
        var place = file.matter().place();
        var office = offices.of(place.county(), place.township());
        if (office.isEmpty() && NEED_OFFICE.contains(kind)) {
            throw Refused.unlawful(
                    "PROC-13",
                    "不能出具" + kind.label(),
                    "还没有登记复议机关、管辖法院、代收银行和联系方式，文书要素不全",
                    Citation.of(Statute.PPL, 59, 1),
                    "请由负责人在“办案机构资料”中登记");
        }
        return office.orElse(null);
    }

    private List<Paper> issued(CaseFile file) {
        return papers.of(file.matter().place().county(), CaseWork.KIND, file.id());
    }

    /** Empowered: the township's government; entrusted: the organ that entrusted (rules §2.1). */
    private UUID organ(CaseFile file, @Nullable UUID named) {
        var place = file.matter().place();
        return named != null
                ? named
                : organization.government(place.county(), place.township()).id();
    }
}
