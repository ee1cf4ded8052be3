package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccount;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Publicity;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Flag;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a case. */
@Component
public class CaseViews {

    private final CaseFiles files;
    private final Parties parties;
    private final MoneyViews money;
    private final Offers offers;
    private final TermAccounts terms;
    private final Papers papers;
    private final EvidenceShelf evidence;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final List<CasePart> parts;
    private final List<Publicity> publicity;

    CaseViews(
            CaseFiles files,
            Parties parties,
            MoneyViews money,
            Offers offers,
            TermAccounts terms,
            Papers papers,
            EvidenceShelf evidence,
            Places places,
            ApplicationEventPublisher events,
            Today today,
            List<CasePart> parts,
            List<Publicity> publicity) {
        this.files = files;
        this.parties = parties;
        this.money = money;
        this.offers = offers;
        this.terms = terms;
        this.papers = papers;
        this.evidence = evidence;
        this.places = places;
        this.events = events;
        this.today = today;
        this.parts = parts;
        this.publicity = publicity;
    }

    /** For whoever has the case in scope; what may be done on it follows from the actor. */
    public CasePage page(Actor actor, UUID id) {
        return page(actor, id, false);
    }

    /** The same with the party in plain words; opening is kept in the audit trail. */
    @Transactional
    CasePage opened(Actor actor, UUID id) {
        var row = files.get(actor.scope(), id);
        events.publishEvent(new PersonalDataOpened(actor, CaseWork.KIND, id, "当事人", "办理案件" + row.number()));
        return page(actor, id, true);
    }

    private CasePage page(Actor actor, UUID id, boolean opened) {
        var row = files.get(actor.scope(), id);
        var file = files.file(row);
        var county = row.countyCode();
        var all = terms.of(county, id);
        var shelf = evidence.of(county, file);
        var clocks = ClockBand.of(all, today.date());
        return new CasePage(
                id,
                file.number(),
                file.matter().itemName(),
                file.stage().label(),
                file.stage().tone(),
                file.procedure().label(),
                flags(county, file),
                file.version(),
                steps(file),
                offers.way(file, actor, today.now(), all),
                clocks,
                core(row, file, all),
                party(county, id, opened),
                !opened && actor.has(Right.PERSONAL_DATA_OPEN),
                shelf.evidence(),
                shelf.materials(),
                papers.of(county, CaseWork.KIND, id),
                money.of(file, today.date()),
                cautions(file),
                parts.stream().flatMap(part -> part.of(actor, file).stream()).toList(),
                CaseTimeline.of(file, offers.profile(file)));
    }

    static List<String> cautions(CaseFile file) {
        return file.acts().stream()
                .flatMap(act -> act.cautions().stream())
                .distinct()
                .toList();
    }

    /** Beside the stage: what the acts say, and how far the publication is (rules §8.1). */
    private List<Flag> flags(String county, CaseFile file) {
        var told = new ArrayList<>(Flag.of(file));
        if (file.decision() != null || file.has(RemedyMove.REVOKE_REMEDY) || file.has(RemedyMove.CORRECT_REVOKE)) {
            publicity.stream()
                    .flatMap(one -> one.now(county, file.id()).stream())
                    .map(state -> new Flag(state.label(), state.tone()))
                    .forEach(told::add);
        }
        return List.copyOf(told);
    }

    static List<FlowStep> steps(CaseFile file) {
        var road = file.procedure() == Procedure.SUMMARY ? Procedure.SUMMARY.road() : Procedure.ORDINARY.road();
        if (file.stage() == Stage.NOT_FILED || file.stage() == Stage.TRANSFERRED) {
            return List.of(
                    new FlowStep(Stage.LEAD.label(), FlowStep.State.DONE),
                    new FlowStep(Stage.VERIFYING.label(), FlowStep.State.DONE),
                    new FlowStep(file.stage().label(), FlowStep.State.CURRENT));
        }
        var here = onRoad(file.stage());
        var at = road.indexOf(here);
        var steps = new ArrayList<FlowStep>();
        for (var i = 0; i < road.size(); i++) {
            var label = i == at ? file.stage().label() : road.get(i).label();
            steps.add(new FlowStep(
                    label, i < at ? FlowStep.State.DONE : i == at ? FlowStep.State.CURRENT : FlowStep.State.AHEAD));
        }
        return List.copyOf(steps);
    }

    /** The step of the road a side stage stands beside. */
    private static Stage onRoad(Stage stage) {
        return switch (stage) {
            case SUSPENDED, TERMINATED, TRANSFERRED_TO_POLICE -> Stage.INVESTIGATING;
            case HEARING, LEGAL_REVIEW, DISCUSSED -> Stage.NOTICE_SERVED;
            case OVERDUE, DEMANDED, COURT_APPLIED, COURT_ORDERED, SELF_EXECUTING, EXEC_SUSPENDED, EXEC_ENDED, REVOKED ->
                Stage.PERFORMING;
            default -> stage;
        };
    }

    /** What the head of the page says of the case itself. */
    Map<String, String> core(CaseRow row, CaseFile file, List<TermAccount> clocks) {
        var core = new LinkedHashMap<String, String>();
        core.put("案号", file.number());
        core.put(
                "事项",
                Violations.of(file).stream()
                        .map(one -> one.itemCode() + " " + Violations.name(file, one))
                        .collect(Collectors.joining("；")));
        core.put("程序", file.procedure().label());
        core.put("发生地点", places.name(row.townshipCode()) + " " + row.placeWords());
        core.put("线索登记", Show.date(row.openedOn()));
        put(core, "立案（适用）日期", row.filedOn());
        put(core, "决定日期", row.decidedOn());
        if (row.decisionNumber() != null) {
            core.put("决定书文号", row.decisionNumber());
        }
        put(core, "送达日期", row.servedOn());
        if (file.decision() != null) {
            core.put("处理结果", file.outcome());
        } else if (file.stage().open() && Remedies.revocation(file) == null) {
            file.intended().ifPresent(words -> core.put("拟处理", words));
        }
        until(core, "申请复议截止", file.said("reviewUntil"), provisional(clocks, "review.apply"));
        until(core, "提起诉讼截止", file.said("suitUntil"), provisional(clocks, "suit.direct"));
        until(core, "申请法院强制执行截止", file.said("courtUntil"), false);
        put(core, "结案日期", row.closedOn());
        return core;
    }

    /** A last day in a year whose holidays are not announced yet says so. */
    private static void until(Map<String, String> core, String label, String said, boolean provisional) {
        if (!said.isEmpty()) {
            var day = LocalDate.parse(said);
            core.put(label, Show.date(day) + (provisional ? "　暂定，" + day.getYear() + "年放假安排尚未公布" : ""));
        }
    }

    private static boolean provisional(List<TermAccount> clocks, String termId) {
        return clocks.stream()
                .anyMatch(clock ->
                        clock.term().termId().equals(termId) && clock.term().provisional());
    }

    private static void put(Map<String, String> core, String label, @Nullable LocalDate day) {
        if (day != null) {
            core.put(label, Show.date(day));
        }
    }

    private Map<String, String> party(String county, UUID id, boolean opened) {
        var p = parties.of(county, id);
        var shown = new LinkedHashMap<String, String>();
        shown.put("类型", p.kind().label());
        shown.put("姓名（名称）", opened ? p.name() : p.shown());
        if (p.idNumber() != null) {
            shown.put("身份证号码", opened ? p.idNumber() : Mask.idNumber(p.idNumber()));
        }
        if (p.creditCode() != null) {
            shown.put("统一社会信用代码", p.creditCode());
        }
        if (p.representative() != null) {
            shown.put("法定代表人（经营者）", opened ? p.representative() : Mask.name(p.representative()));
        }
        if (p.address() != null) {
            shown.put("住址", opened ? p.address() : Mask.address(p.address()));
        }
        if (p.phone() != null) {
            shown.put("联系电话", opened ? p.phone() : Mask.phone(p.phone()));
        }
        return shown;
    }
}
